package dev.recado.client;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a call from any thread comes to the context that everything belongs to; calls from one thread keep their order. Thread safe. */
final class Calls {
    private final Context context;
    private final Engine engine;
    private final int sendsMax;
    /** Counted here and not on the context, so that what waits to come there is counted too. */
    private final AtomicInteger sends = new AtomicInteger();

    Calls(Context context, Engine engine, int sendsMax) {
        this.context = context;
        this.engine = engine;
        this.sendsMax = sendsMax;
    }

    /** What calls are carried out by, on the context only. */
    Engine engine() {
        return engine;
    }

    void run(Runnable step) {
        context.runOnContext(now -> step.run());
    }

    <T> Future<T> on(Supplier<Future<T>> step) {
        Promise<T> done = Promise.promise();
        run(() -> Future.succeededFuture().compose(next -> step.get()).onComplete(done));
        return done.future();
    }

    <T> Future<T> ask(String address, JsonObject body, Function<JsonObject, T> read) {
        return on(() -> engine.ask(address, body, read));
    }

    /** Asks for something that has no answer but that it was done. */
    Future<Void> ask(String address, JsonObject body) {
        return ask(address, body, answer -> null);
    }

    /** Sends something, unless as much waits for its answer as may. */
    <T> Future<T> send(Supplier<Future<T>> send) {
        if (sends.incrementAndGet() > sendsMax) {
            sends.decrementAndGet();
            return Future.failedFuture(Refusals.tooMany("sends", sendsMax));
        }
        return on(send).onComplete(done -> sends.decrementAndGet());
    }
}
