package dev.recado.benchmarks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;

/** Frames with their length before them. */
public final class Frames {
    static final int HEADER_BYTES = Integer.BYTES;

    private Frames() {}

    /**
     * From now on entries come.
     *
     * @return {@code register} at {@code recado.inbox}
     */
    public static byte[] listen() {
        return of("{\"type\":\"register\",\"address\":\"recado.inbox\"}");
    }

    /**
     * Is anybody there?
     *
     * @return {@code ping}
     */
    public static byte[] ping() {
        return of("{\"type\":\"ping\"}");
    }

    /**
     * A request with an answer.
     *
     * @param address what is asked
     * @param replyAddress where the answer comes
     * @param body its fields
     * @return a frame for once
     */
    public static byte[] ask(String address, String replyAddress, JsonObject body) {
        return of(new JsonObject()
                .put("type", "send")
                .put("address", address)
                .put("replyAddress", replyAddress)
                .put("body", body)
                .encode());
    }

    static byte[] of(String json) {
        byte[] content = json.getBytes(UTF_8);
        return ByteBuffer.allocate(HEADER_BYTES + content.length)
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** Writes a number over as many digits. */
    static void digits(byte[] bytes, int from, int count, int number) {
        int rest = number;
        for (int at = from + count - 1; at >= from; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
