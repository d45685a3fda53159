package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.loop.Trouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Waits for a number to be reached, as long as it moves. For the thread that waits; ends early if there is trouble. */
final class Patience {
    private static final long SETTLE_MS = 1_000;
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Trouble trouble;
    private final int secondsMax;

    /** Told for how many seconds nothing may move. */
    Patience(Trouble trouble, int secondsMax) {
        this.trouble = trouble;
        this.secondsMax = secondsMax;
    }

    /**
     * Waits.
     *
     * @param number goes up
     * @param goal what is to be reached
     * @return false if it stood still
     */
    boolean until(LongSupplier number, long goal) {
        long last = number.getAsLong();
        long moved = System.nanoTime();
        while (last < goal) {
            trouble.check();
            LockSupport.parkNanos(GLANCE_NANOS);
            long now = number.getAsLong();
            if (now != last) {
                last = now;
                moved = System.nanoTime();
            } else if (isOver(moved)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing has moved for so long, since then, that nothing will any more. */
    boolean isOver(long movedNanos) {
        return System.nanoTime() - movedNanos > TimeUnit.SECONDS.toNanos(secondsMax);
    }

    int secondsMax() {
        return secondsMax;
    }

    /** When everything is there: whatever comes twice comes by the end of this. */
    void settle() {
        pass(SETTLE_MS);
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
