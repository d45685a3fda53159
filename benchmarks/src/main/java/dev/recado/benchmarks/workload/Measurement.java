package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.report.Figure;
import dev.recado.benchmarks.report.Result;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** From what was seen at the two ends of the measured time to figures. */
final class Measurement {
    private static final double US_PER_MS = 1000;

    private Measurement() {}

    /** What was done, and what it cost the server and the driver. */
    static Result rates(Result result, ToLongFunction<Counts> what, Moment begin, Moment end) {
        double work = what.applyAsLong(end.counts().since(begin.counts()));
        double seconds = end.secondsSince(begin.nanos());
        double serverSeconds = end.serverCpuSeconds() - begin.serverCpuSeconds();
        double driverSeconds = end.driverCpuSeconds() - begin.driverCpuSeconds();
        return result.with(Figure.PER_SECOND, work / seconds)
                .with(Figure.PER_SERVER_CPU_SECOND, work / serverSeconds)
                .with(Figure.SERVER_CPU_PERCENT, 100 * serverSeconds / seconds)
                .with(Figure.DRIVER_CPU_PERCENT, 100 * driverSeconds / seconds)
                .with(Figure.SERVER_RSS_KIB, end.serverRssKib());
    }

    /** How long it took, in microseconds, to the end. */
    static Result ends(Result result, Histogram microseconds) {
        return latencies(result, microseconds, Figure.P50_MS, Figure.P99_MS, Figure.P999_MS, Figure.MAX_MS);
    }

    /** How long it took, in microseconds, to the answer. */
    static Result acceptances(Result result, Histogram microseconds) {
        return latencies(
                result,
                microseconds,
                Figure.ACCEPTED_P50_MS,
                Figure.ACCEPTED_P99_MS,
                Figure.ACCEPTED_P999_MS,
                Figure.ACCEPTED_MAX_MS);
    }

    private static Result latencies(Result result, Histogram us, Figure p50, Figure p99, Figure p999, Figure max) {
        return us.getTotalCount() == 0
                ? result
                : result.with(p50, us.getValueAtPercentile(50) / US_PER_MS)
                        .with(p99, us.getValueAtPercentile(99) / US_PER_MS)
                        .with(p999, us.getValueAtPercentile(99.9) / US_PER_MS)
                        .with(max, us.getMaxValue() / US_PER_MS);
    }

    /** Whether the server kept what it promised. */
    static Result verdict(Result result, Verdict verdict, Counts whole) {
        return result.with(Figure.ACCEPTED, whole.accepted())
                .with(Figure.REFUSED, whole.refused())
                .with(Figure.LOST, verdict.lost())
                .with(Figure.REPEATED, verdict.repeated())
                .with(Figure.OUT_OF_ORDER, verdict.outOfOrder());
    }
}
