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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code recado bench connections}: very many who are there. */
@Command(
        name = "connections",
        mixinStandardHelpOptions = true,
        header = "Very many who log in by token and stay; what that takes, and what memory each costs the server.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  recado bench connections                       five thousand",
            "  recado bench connections --connections 18000   as many as 20000 open files allow"
        })
public final class ConnectionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "5000",
            converter = Positive.class,
            description = "How many stay connected (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "256",
            converter = Positive.class,
            description = "Of how many the login is under way at a time (default: ${DEFAULT-VALUE}).")
    private int atOnce;

    @Option(
            names = "--seconds",
            paramLabel = "SECONDS",
            defaultValue = "10",
            converter = Positive.class,
            description = "How long they stay before the memory is measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Mixin
    private RunOptions run;

    @Mixin
    private TargetOptions target;

    /** For picocli, which makes it. */
    public ConnectionsCommand() {}

    @Override
    public Integer call() {
        target.check(false);
        if (connections < 2) {
            throw new ParameterException(spec.commandLine(), "--connections: 1 (expected: at least 2)");
        }
        return new Runs(print -> target.open(SettledMemory.JVM, print), MeasureOptions.untimed(run), spec.commandLine())
                .execute(this::run);
    }

    private List<Result> run(Context context) {
        Result settings = Result.of("connections")
                .told("connections", connections)
                .told("atOnce", atOnce)
                .told("seconds", seconds);
        return List.of(new ConnectionsRun(context, connections).run(settings, atOnce, seconds));
    }
}
