package dev.recado.benchmarks.options;

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
            names = "--payload",
            paramLabel = "BYTES",
            defaultValue = "100",
            converter = Payload.class,
            description = "Length of a message's text, 60000 at most (default: ${DEFAULT-VALUE}).")
    private int payload;

    /** For picocli, which makes it. */
    public LoadOptions() {}

    /**
     * What a sender has under way.
     *
     * @return 1 or more
     */
    public int window() {
        return window;
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
