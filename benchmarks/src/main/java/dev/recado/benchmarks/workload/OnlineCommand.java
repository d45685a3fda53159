package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.loop.Loop;
import dev.recado.benchmarks.options.LoadOptions;
import dev.recado.benchmarks.options.MeasureOptions;
import dev.recado.benchmarks.options.Positive;
import dev.recado.benchmarks.options.RateOptions;
import dev.recado.benchmarks.options.RelayOptions;
import dev.recado.benchmarks.options.TargetOptions;
import dev.recado.benchmarks.people.Account;
import dev.recado.benchmarks.people.People;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.SendFrame;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code recado bench online}: pairs of people who are both there. */
@Command(
        name = "online",
        mixinStandardHelpOptions = true,
        header = "Pairs of people who are both there; a message is done when it is accepted and received.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  recado bench online                       as fast as the server can",
            "  recado bench online --rate 2000           at a fixed rate",
            "  recado bench online --pairs 1 --window 1  one message after the other"
        })
public final class OnlineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "50",
            converter = Positive.class,
            description = "Pairs, of whom the one writes and the other receives (default: ${DEFAULT-VALUE}).")
    private int pairs;

    @Mixin
    private LoadOptions load;

    @Mixin
    private RateOptions rate;

    @Mixin
    private RelayOptions relay;

    @Mixin
    private MeasureOptions measure;

    @Mixin
    private TargetOptions target;

    @Override
    public Integer call() {
        target.check(relay.relay());
        rate.check();
        return new Runs(target, measure, spec.commandLine())
                .compareWith(relay, target, this::relay)
                .execute(this::run);
    }

    private List<Result> run(Context context) {
        People people = new People(context.loops(), context.server());
        List<Account> accounts = people.register(2 * pairs);
        List<Connection> senders = people.login(accounts.subList(0, pairs));
        List<Account> recipients = accounts.subList(pairs, 2 * pairs);
        List<Connection> receivers = people.login(recipients);
        Cells<Talk> cells = Cells.of(context.loops(), pairs, pairs, number -> {
            SendFrame frame = new SendFrame(recipients.get(number).id(), number, load.payload());
            Loop loop = context.loops().of(number);
            List<Connection> receiver = List.of(receivers.get(number));
            return new Talk(loop, context.trouble(), senders.get(number), receiver, frame, load.window()).open();
        });
        return List.of(measure("online", context, cells));
    }

    private List<Result> relay(Context context) {
        return List.of(measure("online-relay", context, new RelayTalks(context, load).of(pairs, 1)));
    }

    private Result measure(String workload, Context context, Cells<Talk> cells) {
        Result result = Result.of(workload).told("pairs", pairs);
        return new SteadyRun(context, cells, Loads.supply(cells, rate))
                .run(Loads.told(result, load, rate, context), Counts::ended);
    }
}
