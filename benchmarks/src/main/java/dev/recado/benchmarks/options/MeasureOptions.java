package dev.recado.benchmarks.options;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long is measured, and what {@link RunOptions} say. */
public final class MeasureOptions {
    @Option(
            names = "--seconds",
            paramLabel = "SECONDS",
            defaultValue = "30",
            converter = Positive.class,
            description = "How long is measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "10",
            converter = NotNegative.class,
            description = "How long the same is done before, checked and not measured (default: ${DEFAULT-VALUE}).")
    private int warmUpSeconds;

    @Mixin
    private RunOptions run;

    /** For picocli, which makes it. */
    public MeasureOptions() {}

    /**
     * For what takes as long as it takes.
     *
     * @param run how often, by how many threads
     * @return with no time to be measured
     */
    public static MeasureOptions untimed(RunOptions run) {
        MeasureOptions options = new MeasureOptions();
        options.run = run;
        return options;
    }

    /**
     * How long is measured.
     *
     * @return seconds, 1 or more; 0 if it takes as long as it takes
     */
    public int seconds() {
        return seconds;
    }

    /**
     * How long the same is done before.
     *
     * @return seconds, 0 or more
     */
    public int warmUpSeconds() {
        return warmUpSeconds;
    }

    /**
     * How often, by how many threads, and how it is told.
     *
     * @return the options that all workloads have
     */
    public RunOptions run() {
        return run;
    }
}
