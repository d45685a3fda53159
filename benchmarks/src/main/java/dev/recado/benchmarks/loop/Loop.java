package dev.recado.benchmarks.loop;

import dev.recado.benchmarks.check.Tally;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** An event loop: a Vert.x of one thread, which owns whatever was made on it. */
public final class Loop {
    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    private final NetClient client = vertx.createNetClient();
    private final Map<String, NetClient> from = new HashMap<>();
    private final Tally tally = new Tally();

    /** Told what nobody catches. */
    Loop(Trouble trouble) {
        vertx.exceptionHandler(cause -> trouble.report("the driver failed: " + cause));
    }

    /**
     * What opens connections.
     *
     * @return a client, to be used on the loop
     */
    public NetClient client() {
        return client;
    }

    /**
     * What opens connections that come from an address that is chosen.
     *
     * @param address of this machine
     * @return a client, to be used on the loop
     */
    public NetClient client(String address) {
        return from.computeIfAbsent(
                address, name -> vertx.createNetClient(new NetClientOptions().setLocalAddress(name)));
    }

    /**
     * What happened here.
     *
     * @return to be used on the loop
     */
    public Tally tally() {
        return tally;
    }

    /**
     * Does something on the loop, later.
     *
     * @param work what
     */
    public void execute(Runnable work) {
        vertx.runOnContext(go -> work.run());
    }

    /**
     * Does something on the loop, in a while.
     *
     * @param ms how long that is
     * @param work what
     */
    public void later(long ms, Runnable work) {
        vertx.setTimer(ms, over -> work.run());
    }

    /**
     * Does something on the loop.
     *
     * @param work what; what it throws is a failure
     * @param <T> what comes of it
     * @return what came of it
     */
    public <T> Future<T> call(Supplier<Future<T>> work) {
        Promise<T> result = Promise.promise();
        vertx.runOnContext(go ->
                Future.<T>future(promise -> work.get().onComplete(promise)).onComplete(result));
        return result.future();
    }

    /**
     * Looks at something on the loop.
     *
     * @param look what is looked at
     * @param <T> what it is
     * @return what was seen
     */
    public <T> Future<T> see(Supplier<T> look) {
        return call(() -> Future.succeededFuture(look.get()));
    }

    Future<Void> close() {
        return vertx.close();
    }
}
