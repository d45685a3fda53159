package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.loop.Trouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Waits for a number to be reached, as long as it moves. For the thread that waits; ends early if there is trouble. */
final class Patience {
    /** A push that was lost is made up for when a session looks into the log: within limits.recheck-seconds, 60 unless set. */
    static final int RECHECK_SECONDS_MAX = 90;

    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Trouble trouble;

    Patience(Trouble trouble) {
        this.trouble = trouble;
    }

    /**
     * Waits.
     *
     * @param number goes up
     * @param goal what is to be reached
     * @param stillMax how many seconds it may stand still
     * @return false if it stood still
     */
    boolean until(LongSupplier number, long goal, int stillMax) {
        long last = number.getAsLong();
        long moved = System.nanoTime();
        while (last < goal) {
            trouble.check();
            LockSupport.parkNanos(GLANCE_NANOS);
            long now = number.getAsLong();
            if (now != last) {
                last = now;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > TimeUnit.SECONDS.toNanos(stillMax)) {
                return false;
            }
        }
        return true;
    }

    /** Lets time pass. */
    void pass(long milliseconds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            trouble.check();
            LockSupport.parkNanos(Math.min(left, GLANCE_NANOS));
        }
    }
}
