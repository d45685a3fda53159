package dev.recado.benchmarks.options;

import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A fixed rate instead of a window. */
public final class RateOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

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
     * Refuses a window where there is a rate.
     *
     * @throws picocli.CommandLine.ParameterException if both were given
     */
    public void check() {
        if (rate != null) {
            new Effect(command).none("with --rate", "--window");
        }
    }

    /**
     * A fixed rate.
     *
     * @return messages a second, 1 or more; empty if the window decides
     */
    public OptionalInt rate() {
        return rate == null ? OptionalInt.empty() : OptionalInt.of(rate);
    }
}
