package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.loop.Bounded;
import dev.recado.benchmarks.options.LoadOptions;
import dev.recado.benchmarks.options.MeasureOptions;
import dev.recado.benchmarks.options.Positive;
import dev.recado.benchmarks.options.RateOptions;
import dev.recado.benchmarks.options.RelayOptions;
import dev.recado.benchmarks.options.Several;
import dev.recado.benchmarks.options.TargetOptions;
import dev.recado.benchmarks.people.Account;
import dev.recado.benchmarks.people.People;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.SendFrame;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code recado bench group}: groups in which one writes and all others hear it. */
@Command(
        name = "group",
        mixinStandardHelpOptions = true,
        header = "Groups in which one writes; a message is done when all others have received it.",
        description = "What is counted are deliveries: a message counts for each who received it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  recado bench group                            10 groups of 100",
            "  recado bench group --groups 1 --group 1000    one large group",
            "  recado bench group --set groups.receipts-members=0"
        })
public final class GroupCommand implements Callable<Integer> {
    /** As many as go into a frame of the usual limit; the others are added one by one. */
    private static final int CREATED_WITH = 3500;

    private static final int ADDED_AT_ONCE = 32;
    private static final int GROUPS_AT_ONCE = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--groups",
            paramLabel = "N",
            defaultValue = "10",
            converter = Positive.class,
            description = "Groups (default: ${DEFAULT-VALUE}).")
    private int groups;

    @Option(
            names = "--group",
            paramLabel = "N",
            defaultValue = "100",
            converter = Several.class,
            description = "Members of each, with the one who writes (default: ${DEFAULT-VALUE}).")
    private int members;

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
        List<Account> all = people.register(groups * members);
        Cells<Talk> cells = Cells.of(context.loops(), groups, GROUPS_AT_ONCE, number -> {
            List<Account> accounts = all.subList(number * members, (number + 1) * members);
            return people.login(number, accounts)
                    .compose(connections -> create(people.prefix() + number, accounts, connections.get(0))
                            .compose(group -> talk(context, number, group, connections)));
        });
        return List.of(measure("group", context, cells));
    }

    private List<Result> relay(Context context) {
        return List.of(measure("group-relay", context, new RelayTalks(context, load).of(groups, members - 1)));
    }

    private Result measure(String workload, Context context, Cells<Talk> cells) {
        Result result = Result.of(workload).told("groups", groups).told("group", members);
        return new SteadyRun(context, cells, Loads.supply(cells, rate))
                .run(Loads.told(result, load, rate, context), Counts::received);
    }

    private static Future<String> create(String name, List<Account> members, Connection owner) {
        List<String> others =
                members.stream().skip(1).limit(CREATED_WITH).map(Account::id).toList();
        JsonObject body = new JsonObject().put("name", name).put("members", new JsonArray(others));
        return owner.ask("recado.group.create", body)
                .map(created -> created.getString("group"))
                .compose(group -> add(owner, group, members.subList(1 + others.size(), members.size()))
                        .map(group));
    }

    private static Future<?> add(Connection owner, String group, List<Account> more) {
        return Bounded.all(
                more.size(),
                ADDED_AT_ONCE,
                number -> owner.ask(
                        "recado.group.add",
                        new JsonObject()
                                .put("group", group)
                                .put("account", more.get(number).id())));
    }
    /** The first of them writes. */
    private Future<Talk> talk(Context context, int number, String group, List<Connection> connections) {
        return new Talk(
                        context.loops().of(number),
                        context.trouble(),
                        connections.get(0),
                        connections.subList(1, connections.size()),
                        new SendFrame(group, number, load.payload()),
                        load.window())
                .open();
    }
}
