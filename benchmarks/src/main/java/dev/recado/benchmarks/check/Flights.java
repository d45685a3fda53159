package dev.recado.benchmarks.check;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The messages of one stream that are on their way. A flight ends when its message is accepted, and received by everybody; numbers
 * are given from 0. Kept in arrays, used round: no object a message. Not thread safe.
 */
public final class Flights {
    private final Tally tally;
    private final int receivers;
    private final BitSet accepted = new BitSet();
    private long[] dueNanos = new long[16];
    private int[] waiting = new int[16];
    private int oldest;
    private int next;
    private int inFlight;

    /**
     * Makes it.
     *
     * @param tally told of every end
     * @param receivers how many must receive each message, 0 or more
     */
    public Flights(Tally tally, int receivers) {
        this.tally = tally;
        this.receivers = receivers;
    }

    /**
     * Begins one.
     *
     * @param due when it should have begun, by {@link System#nanoTime()}: latencies are measured from there
     * @return its number
     */
    public int begin(long due) {
        if (next - oldest == waiting.length) {
            grow();
        }
        int at = next & waiting.length - 1;
        dueNanos[at] = due;
        waiting[at] = receivers + 1;
        inFlight++;
        tally.begun();
        tally.asked();
        return next++;
    }

    private void grow() {
        int length = waiting.length;
        long[] due = Arrays.copyOf(dueNanos, 2 * length);
        int[] left = Arrays.copyOf(waiting, 2 * length);
        for (int number = oldest; number < next; number++) {
            due[number & 2 * length - 1] = dueNanos[number & length - 1];
            left[number & 2 * length - 1] = waiting[number & length - 1];
        }
        dueNanos = due;
        waiting = left;
    }

    /**
     * Its message was accepted.
     *
     * @param number which
     * @param now by {@link System#nanoTime()}
     */
    public void accepted(int number, long now) {
        if (accepted.get(number)) {
            return;
        }
        accepted.set(number);
        if (isFlying(number)) {
            tally.answered();
            tally.accepted(dueNanos[number & waiting.length - 1], now);
            step(number, now);
        }
    }

    /**
     * Its message came to one of the recipients, for the first time.
     *
     * @param number which
     * @param now by {@link System#nanoTime()}
     */
    public void received(int number, long now) {
        tally.received();
        if (isFlying(number)) {
            step(number, now);
        }
    }

    /**
     * Its message was refused: nobody waits for it any more.
     *
     * @param number which
     */
    public void refused(int number) {
        tally.refused();
        if (isFlying(number)) {
            if (!accepted.get(number)) {
                tally.answered();
            }
            waiting[number & waiting.length - 1] = 0;
            ended();
        }
    }

    private boolean isFlying(int number) {
        return number >= oldest && number < next && waiting[number & waiting.length - 1] > 0;
    }

    private void step(int number, long now) {
        int at = number & waiting.length - 1;
        if (--waiting[at] == 0) {
            tally.ended(dueNanos[at], now);
            ended();
        }
    }

    private void ended() {
        inFlight--;
        tally.left();
        while (oldest < next && waiting[oldest & waiting.length - 1] == 0) {
            oldest++;
        }
    }

    /**
     * How many were begun.
     *
     * @return 0 or more
     */
    public int begun() {
        return next;
    }

    /**
     * How many have not ended.
     *
     * @return 0 or more
     */
    public int inFlight() {
        return inFlight;
    }

    /**
     * What the server promised to keep.
     *
     * @return numbers; not a copy
     */
    public BitSet accepted() {
        return accepted;
    }
}
