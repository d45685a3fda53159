package dev.recado.benchmarks.workload;

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
import java.util.Set;

/**
 * A server that speaks just enough to be put load on, and makes the mistakes that it is told to make. Messages are numbered from 1, in
 * the order in which they come from anybody. A thread for each connection; all of them take turns.
 */
final class FakeServer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Socket> sockets = new ArrayList<>();
    private final Map<String, Socket> present = new HashMap<>();
    private final Map<String, List<String>> logs = new HashMap<>();
    private final Set<Integer> unanswered = new HashSet<>();
    private final Set<Integer> unpushed = new HashSet<>();
    private final Set<Integer> pushedTwice = new HashSet<>();
    private int accounts;
    private int messages;

    FakeServer() {
        try {
            listener = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    FakeServer neverAnswers(int message) {
        unanswered.add(message);
        return this;
    }

    FakeServer neverPushes(int message) {
        unpushed.add(message);
        return this;
    }

    FakeServer pushesTwice(int message) {
        pushedTwice.add(message);
        return this;
    }

    int port() {
        return listener.getLocalPort();
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
                synchronized (this) {
                    sockets.add(socket);
                }
                begin(() -> serve(socket));
            }
        } catch (IOException closed) {
            // Nobody comes any more.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            Session session = new Session(socket);
            while (true) {
                byte[] bytes = in.readNBytes(in.readInt());
                synchronized (this) {
                    session.frame(new JsonObject(new String(bytes, StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException gone) {
            // So does he.
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
                case "recado.login" -> {
                    account = body.getString("account");
                    say(reply, new JsonObject().put("token", "t"));
                }
                case "recado.inbox" -> comesIn();
                case "recado.send" -> sends(reply, body);
                default -> {
                    // What he has received.
                }
            }
        }

        private void comesIn() throws IOException {
            present.put(account, socket);
            for (String entry : log(account)) {
                write(socket, entry);
            }
            say("recado.inbox", new JsonObject().put("event", "caught-up"));
        }

        private void sends(String reply, JsonObject body) throws IOException {
            int message = ++messages;
            List<String> log = log(body.getString("to"));
            int seq = log.size() + 1;
            JsonObject entry = new JsonObject()
                    .put("event", "entry")
                    .put("conversation", body.getString("to"))
                    .put("seq", seq)
                    .put("body", body.getString("body"));
            log.add(message("recado.inbox", entry));
            if (!unanswered.contains(message)) {
                say(reply, new JsonObject().put("seq", seq));
            }
            Socket recipient = present.get(body.getString("to"));
            if (recipient != null && !unpushed.contains(message)) {
                write(recipient, log.get(seq - 1));
            }
            if (recipient != null && pushedTwice.contains(message)) {
                write(recipient, log.get(seq - 1));
            }
        }

        private void say(String address, JsonObject body) throws IOException {
            write(socket, message(address, body));
        }
    }

    private List<String> log(String account) {
        return logs.computeIfAbsent(account, nobody -> new ArrayList<>());
    }

    private static String message(String address, JsonObject body) {
        return new JsonObject()
                .put("type", "message")
                .put("address", address)
                .put("body", body)
                .encode();
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
    public synchronized void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
