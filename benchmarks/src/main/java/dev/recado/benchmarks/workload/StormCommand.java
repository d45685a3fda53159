package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.options.MeasureOptions;
import dev.recado.benchmarks.options.Positive;
import dev.recado.benchmarks.options.RunOptions;
import dev.recado.benchmarks.options.TargetOptions;
import dev.recado.benchmarks.report.Result;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code recado bench storm}: everybody comes back at once. */
@Command(
        name = "storm",
        mixinStandardHelpOptions = true,
        header = "Everybody is cut off at once, and comes back at once.",
        description = "They come back by token; somebody is back when what was written to him meanwhile is there.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  recado bench storm                     five thousand, with a message for each",
            "  recado bench storm --connections 100   a hundred"
        })
public final class StormCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "5000",
            converter = Positive.class,
            description = "How many are cut off (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "1",
            converter = Positive.class,
            description = "How many are written to each while he is away; no warm-up (default: ${DEFAULT-VALUE}).")
    private int messages;

    @Mixin
    private RunOptions run;

    @Mixin
    private TargetOptions target;

    /** For picocli, which makes it. */
    public StormCommand() {}

    @Override
    public Integer call() {
        target.check(false);
        return new Runs(target, MeasureOptions.untimed(run), spec.commandLine()).execute(this::run);
    }

    private List<Result> run(Context context) {
        Result settings = Result.of("storm").told("connections", connections).told("messages", messages);
        return List.of(new StormRun(context, connections, messages).run(settings));
    }
}
