package dev.recado.client;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.frame.FrameDecoder;
import dev.recado.contract.frame.FrameEncoder;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * Speaks the frames of a server on a real socket, keeps what it heard, and misbehaves as a test wishes: refuses, keeps silent,
 * stops reading, hangs up.
 */
final class FakeServer {
    static final String CONVERSATION = "1111111111111-2222222222222";
    private static final int FRAME_BYTES_MAX = 1 << 20;
    /** Small, so that a few megabytes are more than the network takes from a client whose server does not read. */
    private static final int RECEIVE_BUFFER_BYTES = 64 * 1024;

    /** Every request heard, oldest first. */
    final List<JsonObject> heard = new CopyOnWriteArrayList<>();
    /** Every id accepted, in order. */
    final Map<String, Integer> accepted = new LinkedHashMap<>();

    /** Which name each connection asked for, if it was encrypted. */
    final List<String> names = new CopyOnWriteArrayList<>();

    private final Map<String, UnaryOperator<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<NetSocket> sockets = new CopyOnWriteArrayList<>();
    private final NetServer net;
    volatile boolean pongs = true;
    volatile int connections;

    FakeServer(Vertx vertx) {
        this(vertx, new NetServerOptions(), 0);
    }

    /** On a port, 0 for any. */
    FakeServer(Vertx vertx, NetServerOptions options, int port) {
        net = vertx.createNetServer(options.setReceiveBufferSize(RECEIVE_BUFFER_BYTES))
                .connectHandler(this::connected);
        answer("recado.login", body -> session(body.getString("nickname", "alice")));
        answer("recado.send", this::accept);
        Results.of(net.listen(port, "127.0.0.1"));
    }

    /** Is there no more. */
    void end() {
        Results.of(net.close());
    }

    /** How many there are now. */
    int connections() {
        return sockets.size();
    }

    int port() {
        return net.actualPort();
    }

    /** How a request is answered from now on: with a body, a refusal that is thrown, or not at all ({@code null}). */
    void answer(String address, UnaryOperator<JsonObject> answer) {
        answers.put(address, answer);
    }

    /** How a request is answered once; afterwards as before. */
    void answerOnce(String address, UnaryOperator<JsonObject> answer) {
        UnaryOperator<JsonObject> before = answers.get(address);
        answer(address, body -> {
            answer(address, before);
            return answer.apply(body);
        });
    }

    /** An event to everyone connected. */
    void push(JsonObject event) {
        write(new JsonObject()
                .put("type", "message")
                .put("address", "recado.inbox")
                .put("body", event));
    }

    /** An entry to everyone connected. */
    void pushEntry(long seq) {
        push(new JsonObject()
                .put("event", "entry")
                .put("conversation", CONVERSATION)
                .put("seq", seq)
                .put("from", "1111111111111")
                .put("fromNickname", "bob")
                .put("at", 1)
                .put("id", "id" + seq)
                .put("type", "text/plain")
                .put("body", "hi " + seq));
    }

    void write(JsonObject frame) {
        writeBytes(FrameEncoder.encode(frame));
    }

    void writeBytes(Buffer bytes) {
        sockets.forEach(socket -> socket.write(bytes));
    }

    /** Hangs up on everyone. */
    void hangUp() {
        sockets.forEach(NetSocket::close);
    }

    /** Reads nothing more from those who are connected now; who connects later is heard. */
    void stopReading() {
        sockets.forEach(NetSocket::pause);
    }

    void readOn() {
        sockets.forEach(NetSocket::resume);
    }

    /** What was asked at an address: a field of each body. */
    List<Object> heard(String address, String field) {
        return heard.stream()
                .filter(frame -> address.equals(frame.getString("address")))
                .map(frame -> frame.getJsonObject("body", new JsonObject()).getValue(field))
                .toList();
    }

    /** How often a type of frame came. */
    long count(String type) {
        return heard.stream()
                .filter(frame -> type.equals(frame.getString("type")))
                .count();
    }

    static JsonObject session(String nickname) {
        return new JsonObject()
                .put("account", "2222222222222")
                .put("nickname", nickname)
                .put("session", "0123456789abcdef")
                .put("token", "the token")
                .put("tokenExpiresAt", Long.MAX_VALUE);
    }

    private JsonObject accept(JsonObject body) {
        boolean repeated = accepted.containsKey(body.getString("id"));
        int seq = accepted.computeIfAbsent(body.getString("id"), id -> accepted.size() + 1);
        return new JsonObject()
                .put("conversation", CONVERSATION)
                .put("seq", seq)
                .put("at", 1)
                .put("durable", "disk")
                .put("repeated", repeated);
    }

    private void connected(NetSocket socket) {
        connections++;
        names.add(String.valueOf(socket.indicatedServerName()));
        sockets.add(socket);
        socket.closeHandler(closed -> sockets.remove(socket));
        FrameDecoder decoder = new FrameDecoder(() -> FRAME_BYTES_MAX, frame -> heard(socket, new JsonObject(frame)));
        socket.handler(decoder::decode);
    }

    private void heard(NetSocket socket, JsonObject frame) {
        heard.add(frame);
        if ("ping".equals(frame.getString("type")) && pongs) {
            socket.write(FrameEncoder.encode(new JsonObject().put("type", "pong")));
        } else if (frame.containsKey("replyAddress")) {
            answer(socket, frame);
        }
    }

    private void answer(NetSocket socket, JsonObject frame) {
        JsonObject reply = new JsonObject().put("address", frame.getString("replyAddress"));
        try {
            JsonObject answer = answers.getOrDefault(frame.getString("address"), FakeServer::unknown)
                    .apply(frame.getJsonObject("body"));
            if (answer != null) {
                socket.write(FrameEncoder.encode(reply.put("type", "message").put("body", answer)));
            }
        } catch (Refusal refusal) {
            socket.write(FrameEncoder.encode(reply.put("type", "err")
                    .put("failureCode", refusal.failureCode())
                    .put("message", refusal.getMessage())
                    .put("retryAfterMs", refusal.retryAfterMs())));
        }
    }

    private static JsonObject unknown(JsonObject body) {
        throw new Refusal(ErrorCode.ADDRESS_NOT_PERMITTED);
    }
}
