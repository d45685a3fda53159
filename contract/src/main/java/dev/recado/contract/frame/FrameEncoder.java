package dev.recado.contract.frame;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;

/** Writes a frame: a 4-byte big-endian length, then a JSON object in UTF-8. */
public final class FrameEncoder {
    private FrameEncoder() {}

    /**
     * Encodes a frame. Goes by way of a string, because what encodes JSON straight to bytes writes a character beyond U+FFFF as
     * two escapes, twelve bytes instead of four, and a frame that was within the limit on its way in would not be on its way out.
     *
     * @param frame the object
     * @return its bytes with their length before them
     */
    public static Buffer encode(JsonObject frame) {
        byte[] json = frame.encode().getBytes(StandardCharsets.UTF_8);
        return Buffer.buffer(FrameDecoder.HEADER_BYTES + json.length)
                .appendInt(json.length)
                .appendBytes(json);
    }
}
