package dev.recado.system.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Frames as bytes, right ones and wrong ones. */
public final class Bytes {
    private Bytes() {}

    /**
     * A frame as it should be.
     *
     * @param frame the object
     * @return length and JSON
     */
    public static byte[] frame(JsonObject frame) {
        return frame(frame.encode());
    }

    /**
     * A frame whose length is right, whatever is in it.
     *
     * @param text what is in it
     * @return length and text
     */
    public static byte[] frame(String text) {
        return frame(text.getBytes(UTF_8));
    }

    /**
     * A frame whose length is right, whatever is in it.
     *
     * @param content what is in it
     * @return length and content
     */
    public static byte[] frame(byte[] content) {
        return join(length(content.length), content);
    }

    /**
     * A length that nothing follows.
     *
     * @param length the length
     * @return four bytes
     */
    public static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    /**
     * One after the other.
     *
     * @param parts any bytes
     * @return all of them
     */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
