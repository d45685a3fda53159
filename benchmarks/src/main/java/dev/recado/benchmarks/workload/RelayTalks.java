package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.loop.Bounded;
import dev.recado.benchmarks.loop.Loop;
import dev.recado.benchmarks.options.LoadOptions;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.SendFrame;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** The same talks by way of a relay, which knows nobody. */
final class RelayTalks {
    private static final String NOBODY = "0000000000000";
    private static final int AT_ONCE = 32;

    private final Context context;
    private final LoadOptions load;

    RelayTalks(Context context, LoadOptions load) {
        this.context = context;
        this.load = load;
    }

    /** So many of them, with so many receivers each. */
    Cells<Talk> of(int count, int receivers) {
        return Cells.of(context.loops(), count, 1, number -> talk(number, receivers));
    }

    private Future<Talk> talk(int number, int receivers) {
        Loop loop = context.loops().of(number);
        String sending = "s" + number;
        String receiving = "r" + number;
        return Bounded.all(receivers, AT_ONCE, place -> join(loop, receiving, sending, false))
                .compose(members -> join(loop, sending, receiving, true)
                        .map(sender -> new Talk(
                                loop,
                                context.trouble(),
                                sender,
                                members,
                                new SendFrame(NOBODY, number, load.payload()),
                                load.window())));
    }

    private Future<Connection> join(Loop loop, String at, String to, boolean answered) {
        return Connection.open(
                        loop.client(), context.server().host(), context.server().port())
                .compose(connection -> connection
                        .ask(
                                "relay.join",
                                new JsonObject().put("at", at).put("to", to).put("answered", answered))
                        .map(connection));
    }
}
