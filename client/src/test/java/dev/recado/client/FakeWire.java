package dev.recado.client;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.frame.FrameDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A connection that goes nowhere: keeps what was written, and lets a test say when it is there. */
final class FakeWire implements Wire {
    final List<JsonObject> written = new ArrayList<>();
    boolean connected = true;

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public void write(Buffer frame) {
        written.add(new JsonObject(frame.slice(FrameDecoder.HEADER_BYTES, frame.length())));
    }

    /** A value of the body of each frame. */
    List<Object> bodies(String field) {
        return written.stream()
                .map(frame -> frame.getJsonObject("body").getValue(field))
                .toList();
    }

    /** An answer to the frame at an index. */
    void answer(Requests requests, int index, JsonObject body) {
        requests.answer(
                replyAddress(index), new JsonObject().put("type", "message").put("body", body));
    }

    /** A refusal of the frame at an index. */
    void refuse(Requests requests, int index, ErrorCode code, long retryAfterMs) {
        requests.answer(
                replyAddress(index),
                new JsonObject()
                        .put("type", "err")
                        .put("failureCode", code.number())
                        .put("message", code.text())
                        .put("retryAfterMs", retryAfterMs));
    }

    private String replyAddress(int index) {
        return written.get(index).getString("replyAddress");
    }
}
