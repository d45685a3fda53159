package dev.recado.launcher.server;

import dev.recado.contract.delivery.Durability;
import dev.recado.gateway.BoundListener;
import dev.recado.gateway.GatewayConfig.Drain;
import dev.recado.launcher.cluster.Cluster;
import dev.recado.launcher.configuration.ClusterConfig;
import dev.recado.launcher.configuration.Configuration;
import dev.recado.launcher.health.Check;
import dev.recado.launcher.health.EventLoops;
import dev.recado.launcher.health.HealthServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The verticles of this process, with the Vert.x that they run on, alone or in a cluster, and what is told of their health. Thread safe. */
final class Server {
    /** Twice of what is worth a warning of Vert.x. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(4);

    private final Verticles verticles;
    private final Optional<Cluster> cluster;
    private final Optional<Duration> hungAfter;
    private final EventLoops loops = new EventLoops(SILENCE_MAX);
    private final Optional<HealthServer> health;
    private final Drain drain;
    private final Promise<Void> noMorePatience = Promise.promise();
    private volatile boolean ready;
    private volatile boolean draining;
    private volatile Vertx vertx;

    /**
     * Makes one that is not started.
     *
     * @param configuration what it is told
     * @param cluster what it is to join, if it is not alone
     * @param end ends the process, as SIGTERM does; returns when it has
     */
    Server(Configuration configuration, Optional<Cluster> cluster, Runnable end) {
        this.verticles = new Verticles(configuration);
        this.cluster = cluster;
        this.hungAfter = configuration.cluster().map(ClusterConfig::hungAfter);
        this.health =
                configuration.health().map(config -> new HealthServer(config, loops, checks(), () -> endSoon(end)));
        this.drain = configuration.drain();
    }

    /**
     * Starts everything.
     *
     * @param onHung told when the event loops of a process in a cluster do not answer any more
     * @return succeeds when clients can connect; fails with a {@link StartException} that names who could not
     */
    Future<Void> start(Runnable onHung) {
        hungAfter.ifPresent(max -> loops.onSilence(max, onHung));
        return Future.join(openHealth(), open().compose(verticles::deploy))
                .onSuccess(all -> ready = true)
                .mapEmpty();
    }

    private Future<Vertx> open() {
        return cluster.map(others -> others.join(options()))
                .orElseGet(() -> Future.succeededFuture(Vertx.vertx(options())))
                .onSuccess(this::opened)
                .recover(cause -> Future.failedFuture(new StartException("cluster cannot be joined", cause)));
    }

    private void opened(Vertx opened) {
        vertx = opened;
        loops.watch(opened);
    }

    private static VertxOptions options() {
        // Nothing on the class path is read as a file, so nothing has to be unpacked into a temporary directory.
        FileSystemOptions files =
                new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        // Verticles that share a loop hand over without waking each other. Writers have threads of their own.
        int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new VertxOptions().setFileSystemOptions(files).setEventLoopPoolSize(loops);
    }

    private Future<Void> openHealth() {
        return health.map(server -> server.open()
                        .recover(cause -> Future.failedFuture(new StartException("health cannot start", cause))))
                .orElse(Future.succeededFuture());
    }

    /** What is well only while clients can be let in. */
    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("started", () -> trouble(!ready, "not every verticle has started")));
        checks.add(new Check("draining", () -> trouble(draining, "about to end")));
        checks.addAll(verticles.checks());
        return checks;
    }

    private static Optional<String> trouble(boolean is, String what) {
        return is ? Optional.of(what) : Optional.empty();
    }

    /** Whoever asks again is told how far it is. */
    private JsonObject endSoon(Runnable end) {
        if (!draining) {
            draining = true;
            new Thread(end, "recado-drain").start();
        }
        return new JsonObject()
                .put("connected", verticles.connected())
                .put("seconds", drain.time().toSeconds());
    }

    /**
     * Asks clients to leave, and goes on for them until they do.
     *
     * @return succeeds when nobody is there any more, the time for it is over, or {@link #hurry} was called
     */
    Future<Void> drain() {
        draining = true;
        return drain.time().isZero()
                ? Future.succeededFuture()
                : Future.any(verticles.drain(drain), noMorePatience.future()).mapEmpty();
    }

    /** Waits for no client any more. */
    void hurry() {
        noMorePatience.tryComplete();
    }

    /**
     * Ends the verticles that were started, leaves the cluster, and tells of no health any more. A Vert.x that is alone ends with the process.
     *
     * @return succeeds when nothing is open; fails with the first thing that could not be closed in order
     */
    Future<Void> close() {
        return (vertx == null ? Future.<Void>succeededFuture() : close(vertx))
                .eventually(() -> health.map(HealthServer::close).orElse(Future.succeededFuture()));
    }

    private Future<Void> close(Vertx opened) {
        return verticles.undeploy(opened).eventually(() -> leave(opened));
    }

    private Future<Void> leave(Vertx opened) {
        loops.close();
        return cluster.map(others -> others.leave(opened)).orElse(Future.succeededFuture());
    }

    /** Asks to be told, with a name and a reason, when a store can keep nothing more. */
    void onStoreFailure(BiConsumer<String, String> listener) {
        verticles.onStoreFailure(listener);
    }

    /** Empty if this process is no gateway. */
    List<BoundListener> listeners() {
        return verticles.listeners();
    }

    /** Where it tells of its health, if it does. */
    Optional<String> health() {
        return health.map(HealthServer::address);
    }

    /** That of the weakest store; empty if this process keeps nothing. */
    Optional<Durability> durability() {
        return verticles.durability();
    }
}
