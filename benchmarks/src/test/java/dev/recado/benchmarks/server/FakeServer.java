package dev.recado.benchmarks.server;

import io.vertx.core.json.JsonObject;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server that speaks just enough to be put load on, and makes the mistakes that it is told to make. Messages are numbered from 1, in
 * the order in which they come from anybody. Acknowledgements are not heard: whoever comes gets all that was ever sent to him. A
 * thread for each connection; all of them take turns.
 */
public final class FakeServer implements LoadedServer {
    private static final long WAIT_NANOS_MAX = TimeUnit.SECONDS.toNanos(10);
    private static final long GLANCE_MS = 100;

    /** What somebody is sent, again and again. */
    private record Entry(int message, String frame) {}

    private final ServerSocket listener;
    private final Set<Socket> open = new HashSet<>();
    private final Map<String, Socket> present = new HashMap<>();
    private final Map<String, List<Entry>> logs = new HashMap<>();
    private final Set<Integer> unanswered = new HashSet<>();
    private final Set<Integer> unpushed = new HashSet<>();
    private final Set<Integer> pushedTwice = new HashSet<>();
    private int accounts;
    private int logins;
    private int messages;

    public FakeServer() {
        try {
            listener = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    public FakeServer neverAnswers(int message) {
        unanswered.add(message);
        return this;
    }

    public FakeServer neverPushes(int message) {
        unpushed.add(message);
        return this;
    }

    public FakeServer pushesTwice(int message) {
        pushedTwice.add(message);
        return this;
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    /** Whether so many have logged in, and so many are connected, before one's patience ends. */
    public synchronized boolean awaits(int loggedIn, int connected) throws InterruptedException {
        BooleanSupplier there = () -> logins == loggedIn && open.size() == connected;
        long begun = System.nanoTime();
        while (!there.getAsBoolean() && System.nanoTime() - begun < WAIT_NANOS_MAX) {
            wait(GLANCE_MS);
        }
        return there.getAsBoolean();
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "fake-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                opened(socket);
                begin(() -> serve(socket));
            }
        } catch (IOException closed) {
            // Nobody comes any more.
        }
    }

    private synchronized void opened(Socket socket) {
        open.add(socket);
    }

    private synchronized void closed(Socket socket) {
        open.remove(socket);
        present.values().remove(socket);
        notifyAll();
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            Session session = new Session(socket);
            while (true) {
                byte[] bytes = in.readNBytes(in.readInt());
                synchronized (this) {
                    session.frame(new JsonObject(new String(bytes, StandardCharsets.UTF_8)));
                    notifyAll();
                }
            }
        } catch (IOException gone) {
            closed(socket);
        }
    }

    private final class Session {
        private final Socket socket;
        private String account;

        Session(Socket socket) {
            this.socket = socket;
        }

        void frame(JsonObject frame) throws IOException {
            JsonObject body = frame.getJsonObject("body", new JsonObject());
            String reply = frame.getString("replyAddress");
            switch (frame.getString("address", "")) {
                case "recado.register" -> say(reply, new JsonObject().put("account", "%013d".formatted(++accounts)));
                case "recado.login" -> logsIn(reply, body);
                case "recado.inbox" -> comesIn();
                case "recado.send" -> sends(reply, body);
                default -> {
                    // What he has received.
                }
            }
        }

        private void logsIn(String reply, JsonObject body) throws IOException {
            account = body.getString("account");
            logins++;
            say(reply, new JsonObject().put("token", "t"));
        }

        private void comesIn() throws IOException {
            present.put(account, socket);
            for (Entry entry : log(account)) {
                push(socket, entry);
            }
            say("recado.inbox", new JsonObject().put("event", "caught-up"));
        }

        private void sends(String reply, JsonObject body) throws IOException {
            String to = body.getString("to");
            int seq = log(to).size() + 1;
            JsonObject event = new JsonObject()
                    .put("event", "entry")
                    .put("conversation", to)
                    .put("seq", seq)
                    .put("body", body.getString("body"));
            Entry entry = new Entry(++messages, message("recado.inbox", event));
            log(to).add(entry);
            if (!unanswered.contains(messages)) {
                say(reply, new JsonObject().put("seq", seq));
            }
            if (present.containsKey(to)) {
                push(present.get(to), entry);
            }
        }

        private void say(String address, JsonObject body) throws IOException {
            write(socket, message(address, body));
        }
    }

    private List<Entry> log(String account) {
        return logs.computeIfAbsent(account, nobody -> new ArrayList<>());
    }

    private static String message(String address, JsonObject body) {
        return new JsonObject()
                .put("type", "message")
                .put("address", address)
                .put("body", body)
                .encode();
    }

    private void push(Socket socket, Entry entry) throws IOException {
        if (!unpushed.contains(entry.message())) {
            write(socket, entry.frame());
        }
        if (pushedTwice.contains(entry.message())) {
            write(socket, entry.frame());
        }
    }

    private static void write(Socket socket, String frame) throws IOException {
        byte[] content = frame.getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream()
                .write(ByteBuffer.allocate(Integer.BYTES + content.length)
                        .putInt(content.length)
                        .put(content)
                        .array());
    }

    @Override
    public synchronized void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
