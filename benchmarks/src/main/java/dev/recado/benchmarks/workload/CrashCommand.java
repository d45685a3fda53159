package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.options.MeasureOptions;
import dev.recado.benchmarks.options.NotNegative;
import dev.recado.benchmarks.options.Payload;
import dev.recado.benchmarks.options.Positive;
import dev.recado.benchmarks.options.RunOptions;
import dev.recado.benchmarks.options.StartOptions;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.server.LoadedServer;
import dev.recado.benchmarks.server.OwnServer;
import dev.recado.benchmarks.server.Ports;
import dev.recado.benchmarks.server.ServerStart;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code recado bench crash}: a server that is killed under load. */
@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        header = "Kills a server of its own under load, with kill -9, again and again.",
        description = {
            "At random moments; each time it is started again on its data. In the end what was accepted is compared with"
                    + " what came."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  recado bench crash              three times", "  recado bench crash --kills 10   ten times"})
public final class CrashCommand implements Callable<Integer> {
    private static final int SEED_END = 1_000_000_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "3",
            converter = Positive.class,
            description = "How often it is killed (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "8",
            converter = Positive.class,
            description = "Pairs, of whom the one writes and the other receives (default: ${DEFAULT-VALUE}).")
    private int pairs;

    @Option(
            names = "--window",
            paramLabel = "N",
            defaultValue = "64",
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

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = NotNegative.class,
            description = "Of the random moments; told in JSON. Otherwise another one each time.")
    private Integer seed;

    @Mixin
    private RunOptions run;

    @Mixin
    private StartOptions start;

    private OwnServer server;

    /** For picocli, which makes it. */
    public CrashCommand() {}

    @Override
    public Integer call() {
        start.check();
        return new Runs(this::open, MeasureOptions.untimed(run), spec.commandLine()).execute(this::run);
    }

    private LoadedServer open(Consumer<String> print) {
        server = OwnServer.start(start.on(ServerStart.defaults().withPort(Ports.free())), print);
        return server;
    }

    private List<Result> run(Context context) {
        int random = seed == null ? ThreadLocalRandom.current().nextInt(SEED_END) : seed;
        Result settings = Result.of("crash")
                .told("kills", kills)
                .told("pairs", pairs)
                .told("window", window)
                .told("payload", payload)
                .told("seed", random);
        return List.of(new CrashRun(context, server, pairs, window, payload).run(settings, kills, random));
    }
}
