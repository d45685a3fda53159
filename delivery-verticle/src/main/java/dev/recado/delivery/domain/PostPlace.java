package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.ConversationId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the entry of a post is.
 *
 * @param hash of the post's key, see {@link PostHash}
 * @param position of its entry
 */
public record PostPlace(long hash, Position position) {
    /** What one takes when it is written. */
    public static final int BYTES = 4 * Long.BYTES;

    /**
     * Writes places.
     *
     * @param places any number, in any order
     * @return {@value #BYTES} bytes each, in the same order
     */
    public static byte[] write(List<PostPlace> places) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES * places.size());
        for (PostPlace place : places) {
            ConversationId conversation = place.position.conversation();
            bytes.putLong(place.hash)
                    .putLong(conversation.low())
                    .putLong(conversation.high())
                    .putLong(place.position.seq());
        }
        return bytes.array();
    }

    /**
     * Reads places.
     *
     * @param bytes as {@link #write} made them
     * @return the same, in the same order
     */
    public static List<PostPlace> read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<PostPlace> places = new ArrayList<>(bytes.length / BYTES);
        while (buffer.hasRemaining()) {
            places.add(next(buffer));
        }
        return places;
    }

    /**
     * Looks for a place by halving.
     *
     * @param bytes as {@link #write} made them of places in the order of their hashes
     * @param hash of which
     * @return the position, or {@code null} if there is no such hash
     */
    public static Position find(byte[] bytes, long hash) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int low = 0;
        int high = bytes.length / BYTES;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (buffer.getLong(middle * BYTES) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low * BYTES == bytes.length || buffer.getLong(low * BYTES) != hash) {
            return null;
        }
        return next(buffer.position(low * BYTES)).position;
    }

    private static PostPlace next(ByteBuffer buffer) {
        long hash = buffer.getLong();
        ConversationId conversation = new ConversationId(buffer.getLong(), buffer.getLong());
        return new PostPlace(hash, new Position(conversation, buffer.getLong()));
    }
}
