package dev.recado.benchmarks.check;

import java.util.BitSet;

/** What one recipient got of the messages of one stream, which are numbered from 0. Not thread safe. */
public final class Arrivals {
    private final BitSet arrived = new BitSet();
    private int highest = -1;
    private long repeated;
    private long outOfOrder;

    /**
     * Notes one.
     *
     * @param number which came, 0 or more
     * @return true if it came for the first time
     */
    public boolean add(int number) {
        if (arrived.get(number)) {
            repeated++;
            return false;
        }
        arrived.set(number);
        if (number < highest) {
            outOfOrder++;
        } else {
            highest = number;
        }
        return true;
    }

    /**
     * Compares with what should have come.
     *
     * @param accepted the numbers of what the server promised to keep
     * @return what is wrong
     */
    public Verdict check(BitSet accepted) {
        BitSet missing = (BitSet) accepted.clone();
        missing.andNot(arrived);
        return new Verdict(accepted.cardinality(), missing.cardinality(), repeated, outOfOrder);
    }

    /**
     * How much came.
     *
     * @return messages, each counted once
     */
    public int count() {
        return arrived.cardinality();
    }
}
