package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.loop.Loops;
import dev.recado.benchmarks.server.LoadedServer;
import dev.recado.benchmarks.server.ProcessUsage;

/**
 * What can be seen at a moment. What is not known is {@link Double#NaN}.
 *
 * @param nanos by {@link System#nanoTime()}
 * @param counts of all event loops
 * @param serverCpuSeconds what the server has computed since it began
 * @param serverRssKib its memory
 * @param driverCpuSeconds what this process has computed since it began
 */
record Moment(long nanos, Counts counts, double serverCpuSeconds, double serverRssKib, double driverCpuSeconds) {
    private static final double NANOS = 1e9;
    private static final long SELF = ProcessHandle.current().pid();

    /** Looks. */
    static Moment of(LoadedServer server, Loops loops) {
        Counts counts = counts(loops);
        double driver = ProcessUsage.of(SELF).cpuSeconds();
        ProcessUsage usage = ProcessUsage.of(server.processes());
        return new Moment(System.nanoTime(), counts, usage.cpuSeconds(), usage.rssKib(), driver);
    }
    /** Looks at what happened, and at nothing else. */
    static Counts counts(Loops loops) {
        return loops.each(loop -> loop.tally().counts()).stream().reduce(Counts.NONE, Counts::and);
    }

    /** With what earlier processes of the server have computed. */
    Moment withServerCpuSecondsBefore(double seconds) {
        return new Moment(nanos, counts, seconds + serverCpuSeconds, serverRssKib, driverCpuSeconds);
    }

    double secondsSince(long earlier) {
        return (nanos - earlier) / NANOS;
    }
}
