package dev.recado.benchmarks.options;

import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** A fixed rate instead of a window. */
public final class RateOptions {
    @Option(
            names = "--rate",
            paramLabel = "N",
            converter = Positive.class,
            description = {
                "Messages a second, of all senders together, whatever is under way.",
                "Times are counted from when each was due."
            })
    private Integer rate;

    /** For picocli, which makes it. */
    public RateOptions() {}

    /**
     * A fixed rate.
     *
     * @return messages a second, 1 or more; empty if the window decides
     */
    public OptionalInt rate() {
        return rate == null ? OptionalInt.empty() : OptionalInt.of(rate);
    }
}
