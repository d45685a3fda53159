package dev.recado.gateway.session.feed;

import java.util.Arrays;

/** Numbers of entries in ascending order: they are added behind and taken from the front. A ring, which grows and boxes nothing. */
final class SeqQueue {
    private static final int LENGTH_MIN = 2;

    /** Its length is a power of two. */
    private long[] ring = new long[LENGTH_MIN];

    private int first;
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The lowest one; there must be one. */
    long first() {
        return ring[first];
    }

    /** Adds one that is higher than all before. */
    void add(long seq) {
        if (size == ring.length) {
            grow();
        }
        ring[first + size & ring.length - 1] = seq;
        size++;
    }

    private void grow() {
        long[] longer = Arrays.copyOfRange(ring, first, first + 2 * ring.length);
        System.arraycopy(ring, 0, longer, ring.length - first, first);
        ring = longer;
        first = 0;
    }

    /** Takes all up to a number out, and tells how many these were. */
    int removeUpTo(long seq) {
        int before = size;
        while (size > 0 && ring[first] <= seq) {
            first = first + 1 & ring.length - 1;
            size--;
        }
        return before - size;
    }
}
