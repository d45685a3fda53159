package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.Tally;
import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.loop.Loop;
import dev.recado.benchmarks.report.Result;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Load that is the same all the time: warmed up, measured for so many seconds, and let run out. */
final class SteadyRun {
    private static final int QUIET_SECONDS_MAX = 20;

    private final Context context;
    private final Stopwatch stopwatch;
    private final List<? extends Cell> cells;

    /** The cells belong to the loops of their places in the list. */
    SteadyRun(Context context, List<? extends Cell> cells) {
        this.context = context;
        this.stopwatch = new Stopwatch(context);
        this.cells = cells;
    }

    /** Runs it, and waits; work is what is counted as done. */
    Result run(Result result, ToLongFunction<Counts> work) {
        onCells(Cell::fill);
        stopwatch.pass("warm-up", context.measure().warmUpSeconds(), work);
        onLoops(Tally::measure);
        Moment begin = stopwatch.moment();
        stopwatch.pass("measured", context.measure().seconds(), work);
        Moment end = stopwatch.moment();
        onLoops(Tally::freeze);
        onCells(Cell::stop);
        stopwatch.awaitQuiet(QUIET_SECONDS_MAX);

        long done = work.applyAsLong(end.counts().since(begin.counts()));
        Result rates = Measurement.rates(result, done, begin, end);
        Result ends = Measurement.ends(rates, all(Tally::ends));
        Result acceptances = Measurement.acceptances(ends, all(Tally::acceptances));
        return Measurement.verdict(acceptances, check(), stopwatch.moment().counts());
    }

    private void onLoops(Consumer<Tally> change) {
        context.loops().each(loop -> {
            change.accept(loop.tally());
            return null;
        });
    }

    private void onCells(Consumer<Cell> change) {
        IntStream.range(0, cells.size())
                .forEach(place -> context.loops().of(place).execute(() -> change.accept(cells.get(place))));
    }

    private Verdict check() {
        List<Loop> loops = context.loops().all();
        return context
                .loops()
                .each(loop -> IntStream.range(0, cells.size())
                        .filter(place -> place % loops.size() == loops.indexOf(loop))
                        .mapToObj(place -> cells.get(place).check())
                        .reduce(Verdict.NONE, Verdict::and))
                .stream()
                .reduce(Verdict.NONE, Verdict::and);
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
