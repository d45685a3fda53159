package dev.recado.benchmarks.workload;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * A fixed rate on one event loop, to which it belongs. What is due in the course of a tick is due at its beginning; the cells take
 * turns. When too much is under way nothing is written for a while, but everything stays due when it was.
 */
final class Schedule {
    private static final double SECOND = 1e9;
    private static final long TICK_MIN = 1_000_000;
    private static final long IN_FLIGHT_MAX = 100_000;

    private final List<? extends Cell> cells;
    private final double perSecond;
    private final LongSupplier inFlight;
    private final long tick;
    private long begun;
    private long next;
    private long end = Long.MAX_VALUE;

    Schedule(List<? extends Cell> cells, double perSecond, LongSupplier inFlight) {
        this.cells = cells;
        this.perSecond = perSecond;
        this.inFlight = inFlight;
        this.tick = Math.max(TICK_MIN, (long) (SECOND / perSecond));
    }

    /** How long a tick is, in nanoseconds. */
    long tick() {
        return tick;
    }

    void begin(long now) {
        begun = now;
    }

    /** What is due then, or later, is not written any more. */
    void endAt(long nanos) {
        end = nanos;
    }

    /** Whether everything is written that is due before the end. */
    boolean done() {
        return due() >= end;
    }

    /** Writes everything that is due. */
    void catchUp(long now) {
        long first = next;
        for (long due = due(); due <= now && due < end && inFlight.getAsLong() < IN_FLIGHT_MAX; due = due()) {
            cell(next).send(due);
            next++;
        }
        for (long number = Math.max(first, next - cells.size()); number < next; number++) {
            cell(number).flush();
        }
    }

    private Cell cell(long number) {
        return cells.get((int) (number % cells.size()));
    }

    private long due() {
        return begun + (long) (next * SECOND / perSecond / tick) * tick;
    }
}
