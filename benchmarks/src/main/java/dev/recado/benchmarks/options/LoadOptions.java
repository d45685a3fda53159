package dev.recado.benchmarks.options;

import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How much is under way, and what a message weighs. */
public final class LoadOptions {
    @Option(
            names = "--window",
            paramLabel = "N",
            defaultValue = "16",
            converter = Positive.class,
            description = "Messages that each sender has under way (default: ${DEFAULT-VALUE}).")
    private int window;

    @Option(
            names = "--rate",
            paramLabel = "N",
            converter = Positive.class,
            description = {
                "Messages a second, of all senders together, instead of a window.",
                "Times are counted from when each was due."
            })
    private Integer rate;

    @Option(
            names = "--payload",
            paramLabel = "BYTES",
            defaultValue = "100",
            converter = Payload.class,
            description = "Length of a message's text (default: ${DEFAULT-VALUE}).")
    private int payload;

    /**
     * What a sender has under way, if there is no rate.
     *
     * @return 1 or more
     */
    public int window() {
        return window;
    }

    /**
     * A fixed rate.
     *
     * @return messages a second, 1 or more; empty if the window decides
     */
    public OptionalInt rate() {
        return rate == null ? OptionalInt.empty() : OptionalInt.of(rate);
    }

    /**
     * What a message says.
     *
     * @return bytes of its text
     */
    public int payload() {
        return payload;
    }
}
