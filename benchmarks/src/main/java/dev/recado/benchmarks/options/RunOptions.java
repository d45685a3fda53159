package dev.recado.benchmarks.options;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How often something is done, by how many threads, and how it is told. */
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured, and everything came once and in order",
            "1:something was lost, repeated or out of order, or nothing could be measured",
            "2:the command line is wrong"
        })
public final class RunOptions {
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

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "90",
            converter = Positive.class,
            description = {
                "For how long nothing may have moved until what is missing will not come any more;",
                "more than limits.recheck-seconds of the server (default: ${DEFAULT-VALUE})."
            })
    private int patienceSeconds;

    @Option(names = "--json", description = "Prints a line of JSON a run, and no table.")
    private boolean json;

    /** For picocli, which makes it. */
    public RunOptions() {}

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
     * How long what is missing is waited for while nothing moves. A push that was lost is made up for when a session looks into the
     * log: within {@code limits.recheck-seconds}, 60 unless set.
     *
     * @return seconds, 1 or more
     */
    public int patienceSeconds() {
        return patienceSeconds;
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
