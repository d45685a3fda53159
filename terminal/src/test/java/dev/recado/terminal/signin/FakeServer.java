package dev.recado.terminal.signin;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.frame.FrameDecoder;
import dev.recado.contract.frame.FrameEncoder;
import dev.recado.terminal.profile.Server;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Knows accounts, passwords and tokens, on a real socket, and refuses what a test wants to be refused. */
final class FakeServer {
    private static final int FRAME_BYTES_MAX = 1 << 16;
    private static final long ID_FIRST = 2_000_000_000_000L;

    /** The address and the body of every request heard, oldest first. */
    final List<String> heard = new CopyOnWriteArrayList<>();
    /** What the next requests are refused with, at whatever address. */
    final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();

    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Queue<String> nextTokens = new ArrayDeque<>(List.of("token 1", "token 2", "token 3", "token 4"));
    private final NetServer net;

    FakeServer(Vertx vertx) {
        net = vertx.createNetServer().connectHandler(this::connected);
        Await.result(net.listen(0, "127.0.0.1"));
    }

    Server address() {
        return new Server("127.0.0.1", net.actualPort(), false, null);
    }

    /** Before anybody is connected. */
    void knows(String nickname, String password) {
        passwords.put(nickname, password);
        ids.put(nickname, ID_FIRST + ids.size());
    }

    void close() {
        Await.result(net.close());
    }

    private void connected(NetSocket socket) {
        socket.handler(new FrameDecoder(() -> FRAME_BYTES_MAX, frame -> answer(socket, new JsonObject(frame)))::decode);
    }

    private void answer(NetSocket socket, JsonObject frame) {
        if (!frame.containsKey("replyAddress")) {
            return;
        }
        JsonObject reply = new JsonObject().put("address", frame.getString("replyAddress"));
        try {
            JsonObject answer = answer(frame.getString("address"), frame.getJsonObject("body"));
            socket.write(FrameEncoder.encode(reply.put("type", "message").put("body", answer)));
        } catch (Refusal refusal) {
            socket.write(FrameEncoder.encode(reply.put("type", "err")
                    .put("failureCode", refusal.failureCode())
                    .put("message", refusal.getMessage())
                    .put("retryAfterMs", refusal.retryAfterMs())));
        }
    }

    private JsonObject answer(String address, JsonObject body) {
        if (address.equals("recado.hello")) {
            return new JsonObject()
                    .put("server", "recado")
                    .put("version", "0")
                    .put("node", "fake")
                    .put(
                            "limits",
                            new JsonObject()
                                    .put("frameBytes", FRAME_BYTES_MAX)
                                    .put("bodyBytes", FRAME_BYTES_MAX)
                                    .put("window", 1)
                                    .put("sendsPerSecond", 1));
        }
        heard.add(address + " " + body.encode());
        if (!refusals.isEmpty()) {
            throw refusals.remove();
        }
        return switch (address) {
            case "recado.register" -> register(body);
            case "recado.login" -> login(body);
            case "recado.logout" -> new JsonObject();
            default -> throw new Refusal(ErrorCode.ADDRESS_NOT_PERMITTED);
        };
    }

    private JsonObject register(JsonObject body) {
        String nickname = body.getString("nickname");
        if (passwords.containsKey(nickname)) {
            throw new Refusal(ErrorCode.NICKNAME_TAKEN);
        }
        knows(nickname, body.getString("password"));
        return new JsonObject().put("account", ids.get(nickname).toString()).put("nickname", nickname);
    }

    private JsonObject login(JsonObject body) {
        if (body.containsKey("token")) {
            String owner = tokens.get(body.getString("token"));
            if (owner == null) {
                throw new Refusal(ErrorCode.TOKEN_EXPIRED);
            }
            return session(owner, body.getString("token"), 200);
        }
        String nickname = body.getString("nickname");
        if (!body.getString("password").equals(passwords.get(nickname))) {
            throw new Refusal(ErrorCode.WRONG_CREDENTIALS);
        }
        String token = nextTokens.remove();
        tokens.put(token, nickname);
        return session(nickname, token, 100);
    }

    private JsonObject session(String nickname, String token, long expiresAt) {
        return new JsonObject()
                .put("account", ids.get(nickname).toString())
                .put("nickname", nickname)
                .put("session", "0123456789abcdef")
                .put("token", token)
                .put("tokenExpiresAt", expiresAt);
    }
}
