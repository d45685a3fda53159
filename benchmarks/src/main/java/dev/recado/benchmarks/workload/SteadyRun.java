package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.Tally;
import dev.recado.benchmarks.loop.TroubleException;
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
        try (supply) {
            return measure(result, work);
        }
    }

    private Result measure(Result result, ToLongFunction<Counts> work) {
        supply.start();
        stopwatch.pass("warm-up", context.measure().warmUpSeconds(), work);
        Moment begin = stopwatch.begin();
        stopwatch.pass("measured", context.measure().seconds(), work);
        Moment end = stopwatch.end();
        supply.stop(end.nanos());
        runOut(work);

        Result rates = Measurement.rates(result, work, begin, end);
        Result ends = Measurement.ends(rates, stopwatch.latencies(Tally::ends));
        Result acceptances = Measurement.acceptances(ends, stopwatch.latencies(Tally::acceptances));
        return Measurement.verdict(
                acceptances, cells.check(), stopwatch.moment().counts());
    }

    /** What was due in the measured time is waited for, however late it is: it would be missing where times are longest. */
    private void runOut(ToLongFunction<Counts> work) {
        stopwatch.await("writing what was due", counts -> supply.done(), work);
        stopwatch.await("running out", counts -> counts.inFlight() == 0, work);
        if (!supply.done()) {
            throw new TroubleException("too much was under way to write everything that was due");
        }
        stopwatch.checkThatSomethingWasAccepted();
        stopwatch.settle();
    }
}
