package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.options.LoadOptions;
import dev.recado.benchmarks.options.RateOptions;
import dev.recado.benchmarks.report.Result;

/** Options of load, as workloads use them. */
final class Loads {
    private Loads() {}

    /** A fixed rate if there is one, else as many under way as the window says. */
    static Supply supply(Cells<?> cells, RateOptions rate) {
        return rate.rate().isPresent() ? new OpenLoop(cells, rate.rate().getAsInt()) : new ClosedLoop(cells);
    }

    /** Says with a result what it was measured with. */
    static Result told(Result result, LoadOptions load, RateOptions rate, Context context) {
        Result loop = rate.rate().isPresent()
                ? result.told("rate", rate.rate().getAsInt())
                : result.told("window", load.window());
        return loop.told("payload", load.payload())
                .told("seconds", context.measure().seconds());
    }
}
