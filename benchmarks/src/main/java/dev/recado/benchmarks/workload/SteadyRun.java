package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.Tally;
import dev.recado.benchmarks.report.Result;
import java.util.function.ToLongFunction;

/** Load that is the same all the time: warmed up, measured for so many seconds, and let run out. */
final class SteadyRun {
    private final Context context;
    private final Stopwatch stopwatch;
    private final Cells<?> cells;
    private final Supply supply;

    SteadyRun(Context context, Cells<?> cells, Supply supply) {
        this.context = context;
        this.stopwatch = new Stopwatch(context);
        this.cells = cells;
        this.supply = supply;
    }

    /** Runs it, and waits; work is what is counted as done. */
    Result run(Result result, ToLongFunction<Counts> work) {
        supply.start();
        stopwatch.pass("warm-up", context.measure().warmUpSeconds(), work);
        Moment begin = stopwatch.begin();
        stopwatch.pass("measured", context.measure().seconds(), work);
        Moment end = stopwatch.end();
        supply.stop();
        stopwatch.await("running out", counts -> counts.inFlight() == 0, work);
        stopwatch.checkThatSomethingWasAccepted();
        stopwatch.settle();

        Result rates = Measurement.rates(result, work, begin, end);
        Result ends = Measurement.ends(rates, stopwatch.latencies(Tally::ends));
        Result acceptances = Measurement.acceptances(ends, stopwatch.latencies(Tally::acceptances));
        return Measurement.verdict(
                acceptances, cells.check(), stopwatch.moment().counts());
    }
}
