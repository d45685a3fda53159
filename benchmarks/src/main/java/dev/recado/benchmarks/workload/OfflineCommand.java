package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.options.LoadOptions;
import dev.recado.benchmarks.options.MeasureOptions;
import dev.recado.benchmarks.options.NotNegative;
import dev.recado.benchmarks.options.Positive;
import dev.recado.benchmarks.options.RunOptions;
import dev.recado.benchmarks.options.TargetOptions;
import dev.recado.benchmarks.people.People;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.workload.OfflineRound.Drained;
import dev.recado.benchmarks.workload.OfflineRound.Share;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code recado bench offline}: messages for people who are not there, who then come back. */
@Command(
        name = "offline",
        mixinStandardHelpOptions = true,
        header = "Stores messages for people who are not there, then has them come back and get these.",
        description = {
            "Gives two results: offline-store counts what is accepted; offline-drain counts what is received, from the"
                    + " moment that all recipients, who are logged in by then, ask for what they have missed. Its times are"
                    + " those until somebody has everything."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  recado bench offline", "  recado bench offline --users 5000 --messages 1000000"})
public final class OfflineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--users",
            paramLabel = "N",
            defaultValue = "500",
            converter = Positive.class,
            description = "Recipients, who are not there (default: ${DEFAULT-VALUE}).")
    private int users;

    @Option(
            names = "--senders",
            paramLabel = "N",
            defaultValue = "50",
            converter = Positive.class,
            description = "Who writes to them; each recipient hears from one (default: ${DEFAULT-VALUE}).")
    private int senders;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "100000",
            converter = Positive.class,
            description = {
                "How many are stored and measured, for all recipients together (default: ${DEFAULT-VALUE}).",
                "Those of the warm-up come besides; \"accepted\" counts both."
            })
    private int messages;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "10",
            converter = NotNegative.class,
            description = {
                "How long messages are stored before, for others,",
                "who then come back; checked and not measured (default: ${DEFAULT-VALUE})."
            })
    private int warmUpSeconds;

    @Mixin
    private LoadOptions load;

    @Mixin
    private RunOptions run;

    @Mixin
    private TargetOptions target;

    @Override
    public Integer call() {
        target.check(false);
        return new Runs(target, MeasureOptions.untimed(run), spec.commandLine()).execute(this::run);
    }

    private List<Result> run(Context context) {
        People people = new People(context.loops(), context.server());
        int writers = Math.min(senders, users);
        Verdict before = warmUpSeconds == 0 ? Verdict.NONE : warmUp(context, people, writers);
        OfflineRound round = round(context, people, writers, messages);
        Result store = round.store(told("offline-store", writers), messages);
        Drained drained = round.drain(told("offline-drain", writers));
        Verdict verdict = before.and(drained.verdict());
        Counts whole = Moment.counts(context.loops());
        return List.of(
                Measurement.verdict(store, verdict, whole), Measurement.verdict(drained.result(), verdict, whole));
    }

    private Verdict warmUp(Context context, People people, int writers) {
        OfflineRound round = round(context, people, writers, Integer.MAX_VALUE);
        round.storeFor(warmUpSeconds);
        return round.drain(Result.of("warm-up")).verdict();
    }

    /** With senders of its own: those of another round have used the ids of its messages. */
    private OfflineRound round(Context context, People people, int writers, int limit) {
        Share share = new Share(limit, writers, load.window(), load.payload());
        List<Connection> connections = people.login(people.register(writers));
        return new OfflineRound(context, people, connections, people.register(users), share);
    }

    private Result told(String workload, int writers) {
        return Result.of(workload)
                .told("users", users)
                .told("senders", writers)
                .told("messages", messages)
                .told("window", load.window())
                .told("payload", load.payload());
    }
}
