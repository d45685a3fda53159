package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.loop.TroubleException;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;

/** Lets time pass, and shows each second how it goes. For the thread that waits; ends early if there is trouble. */
final class Stopwatch {
    private static final long SECOND = 1_000_000_000L;
    private static final long GLANCE = 20_000_000L;

    private final Context context;

    Stopwatch(Context context) {
        this.context = context;
    }

    Moment moment() {
        return Moment.of(context.server(), context.loops());
    }

    /** Waits so many seconds. */
    void pass(String phase, int seconds, ToLongFunction<Counts> work) {
        Moment last = moment();
        long begun = last.nanos();
        for (int second = 1; second <= seconds; second++) {
            await(begun + second * SECOND);
            Moment now = moment();
            show(phase, second, last, now, work);
            last = now;
        }
    }

    private void show(String phase, int second, Moment last, Moment now, ToLongFunction<Counts> work) {
        double seconds = now.secondsSince(last);
        double cpu = 100 * (now.serverCpuSeconds() - last.serverCpuSeconds()) / seconds;
        context.progress()
                .show(String.format(
                        Locale.ROOT,
                        "%s %d s: %,.0f/s, server CPU %s, in flight %,d",
                        phase,
                        second,
                        work.applyAsLong(now.counts().since(last.counts())) / seconds,
                        Double.isNaN(cpu) ? "?" : Math.round(cpu) + " %",
                        now.counts().inFlight()));
    }

    private void await(long nanos) {
        while (nanos - System.nanoTime() > 0) {
            context.trouble().check();
            LockSupport.parkNanos(Math.min(GLANCE, nanos - System.nanoTime()));
        }
    }

    /**
     * Waits until nothing is under way, or until nothing has moved for so long that nothing will any more: what is missing then is
     * found by whoever checks.
     */
    void awaitQuiet(int secondsMax) {
        Counts last = moment().counts();
        long moved = System.nanoTime();
        while (last.inFlight() > 0 && System.nanoTime() - moved < secondsMax * SECOND) {
            await(System.nanoTime() + GLANCE);
            Counts now = moment().counts();
            if (!now.equals(last)) {
                moved = System.nanoTime();
                last = now;
            }
        }
        if (last.accepted() == 0) {
            throw new TroubleException("the server accepted nothing and refused " + last.refused());
        }
    }
}
