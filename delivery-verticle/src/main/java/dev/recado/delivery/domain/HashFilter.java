package dev.recado.delivery.domain;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/**
 * Tells of most hashes that they are not among some: a Bloom filter (B. H. Bloom, "Space/Time Trade-offs in Hash Coding with Allowable
 * Errors", 1970), whose places are computed from two halves of the hash (A. Kirsch and M. Mitzenmacher, "Less Hashing, Same Performance",
 * 2006). With 8 to 16 bits a hash, 2 to 0.1 percent of the others seem to be there.
 */
public final class HashFilter {
    private static final int BITS_MIN = 8;
    private static final int PLACES = 6;

    /** As many as a power of two. */
    private final long[] words;

    private HashFilter(long[] words) {
        this.words = words;
    }

    /**
     * A filter without hashes.
     *
     * @param hashes how many there will be, from 1 to 100 million
     */
    public HashFilter(int hashes) {
        this(new long[2 * Integer.highestOneBit(BITS_MIN * Math.max(hashes, Long.SIZE)) / Long.SIZE]);
    }

    /**
     * Reads a filter.
     *
     * @param bytes as {@link #bytes} made them
     * @return the same filter
     */
    public static HashFilter read(byte[] bytes) {
        LongBuffer longs = ByteBuffer.wrap(bytes).asLongBuffer();
        long[] words = new long[longs.remaining()];
        longs.get(words);
        return new HashFilter(words);
    }

    /**
     * Adds a hash.
     *
     * @param hash of which every bit is as good as random
     */
    public void add(long hash) {
        for (int i = 0; i < PLACES; i++) {
            int place = place(hash, i);
            words[place / Long.SIZE] |= 1L << place;
        }
    }

    /**
     * Tells whether a hash may be there.
     *
     * @param hash any
     * @return true if it was added; false mostly, if it was not
     */
    public boolean mayHold(long hash) {
        for (int i = 0; i < PLACES; i++) {
            int place = place(hash, i);
            if ((words[place / Long.SIZE] & 1L << place) == 0) {
                return false;
            }
        }
        return true;
    }

    private int place(long hash, int which) {
        int step = (int) (hash >>> Integer.SIZE) | 1;
        return (int) hash + which * step & Long.SIZE * words.length - 1;
    }

    /**
     * Writes the filter.
     *
     * @return an eighth of a byte a bit
     */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * words.length);
        bytes.asLongBuffer().put(words);
        return bytes.array();
    }
}
