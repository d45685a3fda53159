package dev.recado.benchmarks.relay;

import dev.recado.contract.frame.FrameDecoder;
import dev.recado.contract.frame.FrameEncoder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts frames and carries them on, reading none but the first of a connection: it says by which name the connection is reached, to
 * which name its frames go, and whether each is answered. An answer has the size of the server's, and the reply address from where
 * drivers write it. Knows no accounts and keeps nothing. Everything happens on one event loop.
 */
public final class Relay {
    private static final int FRAME_BYTES_MAX = 1 << 20;
    private static final int REPLY_BYTES = 9;
    private static final Buffer ANSWER = FrameEncoder.encode(new JsonObject()
            .put("type", "message")
            .put("address", "0".repeat(REPLY_BYTES))
            .put(
                    "body",
                    new JsonObject()
                            .put("conversation", "1111111111111-2222222222222")
                            .put("seq", 1000)
                            .put("at", 1795262400000L)
                            .put("durable", "disk")
                            .put("repeated", false)));
    private static final int ANSWER_REPLY_AT = ANSWER.toString().indexOf("000000000");

    private final int replyAt;
    private final Map<String, List<NetSocket>> names = new HashMap<>();

    private Relay(int replyAt) {
        this.replyAt = replyAt;
    }

    /**
     * Starts one.
     *
     * @param vertx for one event loop
     * @param replyAt where in a frame that is answered the reply address is
     * @return succeeds when it listens, on the loopback address
     */
    public static Future<NetServer> listen(Vertx vertx, int replyAt) {
        Relay relay = new Relay(replyAt);
        return vertx.createNetServer()
                .connectHandler(socket -> relay.new Peer(socket))
                .listen(0, "127.0.0.1");
    }

    /** One connection. */
    private final class Peer {
        private final NetSocket socket;
        private List<NetSocket> others;
        private boolean answered;
        private Buffer on = Buffer.buffer();
        private Buffer back = Buffer.buffer();

        Peer(NetSocket socket) {
            this.socket = socket;
            FrameDecoder decoder = new FrameDecoder(() -> FRAME_BYTES_MAX, this::frame);
            socket.handler(chunk -> {
                decoder.decode(chunk);
                flush();
            });
        }

        private void frame(Buffer frame) {
            if (others == null) {
                join(frame.toJsonObject());
                return;
            }
            on.appendInt(frame.length()).appendBuffer(frame);
            if (answered) {
                int answer = back.length();
                back.appendBuffer(ANSWER);
                back.setBuffer(answer + ANSWER_REPLY_AT, frame.getBuffer(replyAt, replyAt + REPLY_BYTES));
            }
        }

        private void join(JsonObject request) {
            JsonObject body = request.getJsonObject("body");
            List<NetSocket> here = called(body.getString("at"));
            here.add(socket);
            socket.closeHandler(gone -> here.remove(socket));
            others = called(body.getString("to"));
            answered = body.getBoolean("answered");
            back.appendBuffer(FrameEncoder.encode(new JsonObject()
                    .put("type", "message")
                    .put("address", request.getString("replyAddress"))
                    .put("body", new JsonObject())));
        }

        private List<NetSocket> called(String name) {
            return names.computeIfAbsent(name, first -> new ArrayList<>());
        }

        private void flush() {
            if (on.length() > 0) {
                Buffer bytes = on;
                on = Buffer.buffer(bytes.length());
                others.forEach(other -> other.write(bytes));
            }
            if (back.length() > 0) {
                socket.write(back);
                back = Buffer.buffer(back.length());
            }
        }
    }
}
