package dev.recado.benchmarks.check;

import java.util.BitSet;

/**
 * Somebody who comes back and gets what waited for him: one flight, which ends with the last of it. Not thread safe.
 */
public final class Drain {
    private final Tally tally;
    private final int waiting;
    private final Arrivals arrivals = new Arrivals();
    private int arrived;
    private long begun;

    /**
     * Makes it.
     *
     * @param tally told of every message, and of the end
     * @param waiting how many messages wait, 0 or more
     */
    public Drain(Tally tally, int waiting) {
        this.tally = tally;
        this.waiting = waiting;
    }

    /**
     * He comes back.
     *
     * @param now by {@link System#nanoTime()}
     */
    public void begin(long now) {
        begun = now;
        if (waiting > 0) {
            tally.begun();
        }
    }

    /**
     * A message came.
     *
     * @param number which
     * @param now by {@link System#nanoTime()}
     */
    public void received(int number, long now) {
        if (!arrivals.add(number)) {
            return;
        }
        tally.received();
        if (++arrived == waiting) {
            tally.ended(begun, now);
            tally.left();
        }
    }

    /**
     * Compares with what should have come.
     *
     * @param accepted the numbers of what the server promised to keep
     * @return what is wrong
     */
    public Verdict check(BitSet accepted) {
        return arrivals.check(accepted);
    }
}
