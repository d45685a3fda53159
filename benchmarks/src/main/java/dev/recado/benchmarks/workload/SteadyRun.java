package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.Tally;
import dev.recado.benchmarks.report.Result;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** Load that is the same all the time: warmed up, measured for so many seconds, and let run out. */
final class SteadyRun {
    private static final int QUIET_SECONDS_MAX = 20;

    private final Context context;
    private final Stopwatch stopwatch;
    private final Cells cells;
    private final Supply supply;

    SteadyRun(Context context, Cells cells, Supply supply) {
        this.context = context;
        this.stopwatch = new Stopwatch(context);
        this.cells = cells;
        this.supply = supply;
    }

    /** Runs it, and waits; work is what is counted as done. */
    Result run(Result result, ToLongFunction<Counts> work) {
        supply.start();
        stopwatch.pass("warm-up", context.measure().warmUpSeconds(), work);
        onTallies(Tally::measure);
        Moment begin = stopwatch.moment();
        stopwatch.pass("measured", context.measure().seconds(), work);
        Moment end = stopwatch.moment();
        onTallies(Tally::freeze);
        supply.stop();
        stopwatch.awaitQuiet(QUIET_SECONDS_MAX);

        long done = work.applyAsLong(end.counts().since(begin.counts()));
        Result rates = Measurement.rates(result, done, begin, end);
        Result ends = Measurement.ends(rates, all(Tally::ends));
        Result acceptances = Measurement.acceptances(ends, all(Tally::acceptances));
        return Measurement.verdict(
                acceptances, cells.check(), stopwatch.moment().counts());
    }

    private void onTallies(Consumer<Tally> change) {
        context.loops().each(loop -> {
            change.accept(loop.tally());
            return null;
        });
    }

    private Histogram all(Function<Tally, Histogram> which) {
        return context.loops().each(loop -> which.apply(loop.tally()).copy()).stream()
                .reduce((sum, more) -> {
                    sum.add(more);
                    return sum;
                })
                .orElseThrow();
    }
}
