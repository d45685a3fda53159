package dev.recado.benchmarks.options;

import picocli.CommandLine.Option;

/** Whether there is something to compare with. */
public final class RelayOptions {
    @Option(
            names = "--relay",
            description = {
                "Does the same afterwards by a relay which cuts and carries the frames and keeps nothing,",
                "and says what share of its work the server does in a second of CPU time."
            })
    private boolean relay;

    /** For picocli, which makes it. */
    public RelayOptions() {}

    /**
     * Whether it is wanted.
     *
     * @return true if a relay is measured, too
     */
    public boolean relay() {
        return relay;
    }
}
