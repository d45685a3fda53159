package dev.recado.delivery.handler;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How soon cursors are moved again, so that they leave the writer to the messages for most of its time: what is moved has to be rested for,
 * in proportion, and never for long.
 */
final class MovePace {
    /** A hundred times what a move takes, for as long as that is not much: then the moves of fifty people become one each. */
    private static final long MERGING_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final long MERGING_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(100);
    /** Ten to twenty times what a move takes. */
    private static final long REST_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    private static final long REST_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(250);

    private final LongSupplier clock;
    private long dueAt;

    /** Begins rested; the clock is in nanoseconds and only goes forward. */
    MovePace(LongSupplier clock) {
        this.clock = clock;
        this.dueAt = clock.getAsLong();
    }

    /** Takes note of moves that begin now. */
    void moving(int moves) {
        long now = clock.getAsLong();
        long merging = Math.min(moves * MERGING_NANOS, MERGING_NANOS_MAX);
        long rest = Math.max(0, dueAt - now) + Math.max(merging, moves * REST_NANOS);
        dueAt = now + Math.min(rest, REST_NANOS_MAX);
    }

    /** How long to rest still, in whole milliseconds; 0 or less if not at all. Part of one is made up for later. */
    long restMs() {
        return TimeUnit.NANOSECONDS.toMillis(dueAt - clock.getAsLong());
    }
}
