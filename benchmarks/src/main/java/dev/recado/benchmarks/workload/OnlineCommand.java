package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.options.MeasureOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code recado bench online}: pairs of people who are both there. */
@Command(
        name = "online",
        mixinStandardHelpOptions = true,
        header = "Pairs of people who are both there; a message is done when it is accepted and received.")
public final class OnlineCommand implements Callable<Integer> {
    @Mixin
    private MeasureOptions measure;

    @Override
    public Integer call() {
        return measure.seconds() > 0 ? 0 : 1;
    }
}
