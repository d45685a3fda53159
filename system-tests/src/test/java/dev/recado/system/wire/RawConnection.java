package dev.recado.system.wire;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A connection without a client: it says exactly what a test wants to be said, and reads when it wants to read. Every wait
 * ends after ten seconds.
 *
 * <p>Used by one thread.
 */
public final class RawConnection implements AutoCloseable {
    private static final String INBOX = "recado.inbox";

    /** The server closed the connection before it said what was waited for. */
    public static final class Closed extends AssertionError {
        private static final long serialVersionUID = 1;

        private Closed(String what) {
            super("closed before " + what);
        }
    }

    private final Socket socket;
    private final Incoming in;
    private final Deque<JsonObject> events = new ArrayDeque<>();
    private int questions;

    /**
     * Connects to the loopback address.
     *
     * @param port the port
     */
    public RawConnection(int port) {
        this(connected(port));
    }

    private static Socket connected(int port) {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Speaks over a connection that is there.
     *
     * @param connected the connection, which belongs to this from now on
     */
    public RawConnection(Socket connected) {
        try {
            socket = connected;
            socket.setTcpNoDelay(true);
            in = new Incoming(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A connection of a new account.
     *
     * @param port the port
     * @param nickname its nickname
     * @return a connection that is logged in
     */
    public static RawConnection registered(int port, String nickname) {
        RawConnection connection = new RawConnection(port);
        connection.answer("recado.register", credentials(nickname));
        connection.logIn(nickname);
        return connection;
    }

    /**
     * What an account of these tests is opened with.
     *
     * @param nickname its nickname
     * @return nickname and password
     */
    public static JsonObject credentials(String nickname) {
        return new JsonObject().put("nickname", nickname).put("password", "the password of " + nickname);
    }

    /**
     * Logs in.
     *
     * @param nickname an account of these tests
     * @return the session
     */
    public JsonObject logIn(String nickname) {
        return answer("recado.login", credentials(nickname));
    }

    /** Asks for events. */
    public void listen() {
        write(Bytes.frame(new JsonObject().put("type", "register").put("address", INBOX)));
    }

    /**
     * Says something, whether it makes sense or not.
     *
     * @param bytes what
     * @return this
     */
    public RawConnection write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /**
     * Asks, and waits for the answer or the refusal; events that come before it are kept.
     *
     * @param address where
     * @param body what
     * @return the whole frame
     */
    public JsonObject ask(String address, JsonObject body) {
        String replyAddress = question();
        write(Bytes.frame(request(address, replyAddress, body)));
        return reply(replyAddress);
    }

    /**
     * Asks, and waits for the answer, which must not be a refusal.
     *
     * @param address where
     * @param body what
     * @return the answer
     */
    public JsonObject answer(String address, JsonObject body) {
        JsonObject frame = ask(address, body);
        if (!"message".equals(frame.getString("type"))) {
            throw new AssertionError("expected an answer of " + address + ", not " + frame.encode());
        }
        return frame.getJsonObject("body");
    }

    /**
     * Asks, and waits for the refusal.
     *
     * @param address where
     * @param body what
     * @return its number; 0 if it was answered
     */
    public int refusal(String address, JsonObject body) {
        return ask(address, body).getInteger("failureCode", 0);
    }

    /**
     * A request.
     *
     * @param address where
     * @param replyAddress where the answer is to come
     * @param body what
     * @return the frame
     */
    public static JsonObject request(String address, String replyAddress, JsonObject body) {
        return new JsonObject()
                .put("type", "send")
                .put("address", address)
                .put("replyAddress", replyAddress)
                .put("body", body);
    }

    /**
     * Waits for the answer to a request written before.
     *
     * @param replyAddress where it is to come
     * @return the whole frame
     */
    public JsonObject reply(String replyAddress) {
        JsonObject reply = reply();
        while (!replyAddress.equals(reply.getString("address"))) {
            reply = reply();
        }
        return reply;
    }

    /**
     * Waits for an answer to any request written before; they come in the order in which they are ready.
     *
     * @return the whole frame
     */
    public JsonObject reply() {
        while (true) {
            JsonObject frame = read().orElseThrow(() -> new Closed("the answer"));
            if (!INBOX.equals(frame.getString("address"))) {
                return frame;
            }
            events.add(frame.getJsonObject("body"));
        }
    }

    /**
     * The next event, kept or still to come.
     *
     * @return its body
     */
    public JsonObject event() {
        while (events.isEmpty()) {
            keep(read().orElseThrow(() -> new Closed("an event")));
        }
        return events.remove();
    }

    /**
     * The next event of a kind; those of other kinds before it are dropped.
     *
     * @param kind its name
     * @return its body
     */
    public JsonObject event(String kind) {
        JsonObject event = event();
        while (!kind.equals(event.getString("event"))) {
            event = event();
        }
        return event;
    }

    /**
     * The events that came while something else was waited for.
     *
     * @return their bodies, oldest first, each given once
     */
    public List<JsonObject> eventsKept() {
        List<JsonObject> kept = List.copyOf(events);
        events.clear();
        return kept;
    }

    private void keep(JsonObject frame) {
        if (INBOX.equals(frame.getString("address"))) {
            events.add(frame.getJsonObject("body"));
        }
    }

    /**
     * The next frame.
     *
     * @return nothing if the server closed the connection
     */
    public Optional<JsonObject> read() {
        return in.read();
    }

    /**
     * Tells whether nothing comes for a while.
     *
     * @param ms how long to listen
     * @return false if a frame came, which is lost
     */
    public boolean silentFor(int ms) {
        return in.silentFor(ms);
    }

    /** Hangs up. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String question() {
        return "q" + ++questions;
    }
}
