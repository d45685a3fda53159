package dev.recado.benchmarks.options;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long is measured, how often, by how many threads, and how it is told. */
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured, and everything came once and in order",
            "1:something was lost, repeated or out of order, or nothing could be measured",
            "2:the command line is wrong"
        })
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

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1",
            converter = Positive.class,
            description = "How often; with more than one the medians are shown, too (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            converter = Positive.class,
            description = "Event loops of the driver (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--json", description = "Prints a line of JSON a run, and no table.")
    private boolean json;

    /**
     * How long is measured.
     *
     * @return seconds, 1 or more
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
     * How often.
     *
     * @return 1 or more
     */
    public int runs() {
        return runs;
    }

    /**
     * The event loops of the driver.
     *
     * @return 1 or more
     */
    public int threads() {
        return threads;
    }

    /**
     * Whether programs are to read it.
     *
     * @return true for JSON, false for a table
     */
    public boolean json() {
        return json;
    }
}
