package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.Tally;
import dev.recado.benchmarks.loop.TroubleException;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** Lets time pass, and shows each second how it goes. For the thread that waits; ends early if there is trouble. */
final class Stopwatch {
    private static final long SECOND = 1_000_000_000L;
    private static final long GLANCE = 2_000_000L;

    private final Context context;
    private final Patience patience;

    Stopwatch(Context context) {
        this.context = context;
        this.patience = context.patience();
    }

    Moment moment() {
        return Moment.of(context.server(), context.loops());
    }

    /** The latencies of what is due from now on are kept, and none from before. Returns when it began. */
    Moment begin() {
        long begin = System.nanoTime();
        onTallies(tally -> tally.measureFrom(begin));
        return moment();
    }

    /** Those of what is due from now on are not. Returns when it ended. */
    Moment end() {
        Moment end = moment();
        onTallies(tally -> tally.measureUntil(end.nanos()));
        return end;
    }

    private void onTallies(Consumer<Tally> change) {
        context.loops().each(loop -> {
            change.accept(loop.tally());
            return null;
        });
    }

    /** The latencies of all event loops, in microseconds. */
    Histogram latencies(Function<Tally, Histogram> which) {
        return context.loops().each(loop -> which.apply(loop.tally()).copy()).stream()
                .reduce((sum, more) -> {
                    sum.add(more);
                    return sum;
                })
                .orElseThrow();
    }

    /** Waits so many seconds. */
    void pass(String phase, int seconds, ToLongFunction<Counts> work) {
        Moment last = moment();
        long begun = last.nanos();
        for (int second = 1; second <= seconds; second++) {
            until(begun + second * SECOND);
            Moment now = moment();
            show(phase, now.secondsSince(begun), last, now, work);
            last = now;
        }
    }

    private void until(long nanos) {
        while (nanos - System.nanoTime() > 0) {
            context.trouble().check();
            LockSupport.parkNanos(Math.min(10 * GLANCE, nanos - System.nanoTime()));
        }
    }

    /**
     * Waits until it is done, or will not be done any more. What was accepted and is missing then is found by whoever checks; what was
     * not answered would be missed by nobody.
     */
    void await(String phase, Predicate<Counts> done, ToLongFunction<Counts> work) {
        Moment shown = moment();
        long begun = shown.nanos();
        long moved = begun;
        Counts last = shown.counts();
        while (!done.test(last) && !patience.isOver(moved)) {
            until(System.nanoTime() + GLANCE);
            Counts now = Moment.counts(context.loops());
            moved = now.equals(last) ? moved : System.nanoTime();
            last = now;
            if (System.nanoTime() - shown.nanos() > SECOND) {
                Moment moment = moment();
                show(phase, moment.secondsSince(begun), shown, moment, work);
                shown = moment;
            }
        }
        if (!done.test(last)) {
            checkThatEverythingWasAnswered(last);
        }
    }

    private static void checkThatEverythingWasAnswered(Counts counts) {
        if (counts.unanswered() > 0) {
            throw new TroubleException("the server did not answer "
                    + (counts.unanswered() == 1 ? "1 message" : counts.unanswered() + " messages"));
        }
    }

    /** Waits for what may still come twice. */
    void settle() {
        patience.settle();
    }

    /** Without that there is nothing to be measured. */
    void checkThatSomethingWasAccepted() {
        if (Moment.counts(context.loops()).accepted() == 0) {
            throw new TroubleException(
                    "nothing was accepted; " + context.trouble().remark().orElse("the server did not answer"));
        }
    }

    private void show(String phase, double elapsed, Moment last, Moment now, ToLongFunction<Counts> work) {
        double seconds = now.secondsSince(last.nanos());
        double cpu = 100 * (now.serverCpuSeconds() - last.serverCpuSeconds()) / seconds;
        context.progress()
                .show(String.format(
                        Locale.ROOT,
                        "%s %.0f s: %,.0f/s, server CPU %s, in flight %,d",
                        phase,
                        elapsed,
                        work.applyAsLong(now.counts().since(last.counts())) / seconds,
                        Double.isNaN(cpu) ? "?" : Math.round(cpu) + " %",
                        now.counts().inFlight()));
    }
}
