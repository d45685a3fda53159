package dev.recado.gateway.bridge;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.frame.FrameEncoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** The frames that the server sends. */
final class Frames {
    /** Where a client registers for its events, and the address that they carry. */
    static final String INBOX = "recado.inbox";

    /** Written as often as needed: a socket takes a view of a buffer, and leaves the buffer as it is. */
    private static final Buffer PONG = FrameEncoder.encode(new JsonObject().put("type", "pong"));

    private Frames() {}

    static Buffer pong() {
        return PONG;
    }

    static Buffer message(String address, JsonObject body) {
        return FrameEncoder.encode(
                new JsonObject().put("type", "message").put("address", address).put("body", body));
    }

    static Buffer event(String event, JsonObject fields) {
        JsonObject body = new JsonObject().put("event", event);
        fields.forEach(field -> body.put(field.getKey(), field.getValue()));
        return message(INBOX, body);
    }

    /** {@code address} is where the answer was expected, or {@code null} if that is not known. */
    static Buffer refusal(String address, Refusal why) {
        JsonObject frame = new JsonObject().put("type", "err");
        if (address != null) {
            frame.put("address", address);
        }
        frame.put("failureCode", why.code().number())
                .put("failureType", why.failureType().name())
                .put("message", why.getMessage());
        if (why.code().retryable()) {
            frame.put("retryAfterMs", why.retryAfterMs());
        }
        return FrameEncoder.encode(frame);
    }
}
