package dev.recado.contract.frame;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** Writes a frame: a 4-byte big-endian length, then a JSON object in UTF-8. */
public final class FrameEncoder {
    private FrameEncoder() {}

    /**
     * Encodes a frame.
     *
     * @param frame the object
     * @return its bytes with their length before them
     */
    public static Buffer encode(JsonObject frame) {
        Buffer json = frame.toBuffer();
        return Buffer.buffer(FrameDecoder.HEADER_BYTES + json.length())
                .appendInt(json.length())
                .appendBuffer(json);
    }
}
