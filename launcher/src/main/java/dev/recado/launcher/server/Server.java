package dev.recado.launcher.server;

import dev.recado.contract.delivery.Durability;
import dev.recado.delivery.DeliveryVerticle;
import dev.recado.gateway.BoundListener;
import dev.recado.gateway.GatewayConfig.Drain;
import dev.recado.gateway.GatewayVerticle;
import dev.recado.gateway.service.ServicePortVerticle;
import dev.recado.group.GroupVerticle;
import dev.recado.launcher.configuration.Configuration;
import dev.recado.launcher.health.Check;
import dev.recado.launcher.health.EventLoops;
import dev.recado.launcher.health.HealthServer;
import dev.recado.registry.RegistryVerticle;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All of Recado in one JVM: the only list of the verticles. Those who keep something start first and end last, so that
 * whoever is let in by the gateway finds them. Thread safe.
 */
final class Server {
    /** Twice of what is worth a warning of Vert.x. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(4);

    private final Vertx vertx = Vertx.vertx(options());
    private final RegistryVerticle registry;
    private final GroupVerticle group;
    private final DeliveryVerticle delivery;
    private final GatewayVerticle gateway;
    private final Optional<ServicePortVerticle> servicePort;
    private final Optional<HealthServer> health;
    private final Drain drain;
    private final Promise<Void> noMorePatience = Promise.promise();
    private volatile boolean ready;
    private volatile boolean draining;
    private final Map<VerticleBase, String> deployments = new ConcurrentHashMap<>();

    /**
     * Makes one that is not started.
     *
     * @param configuration what it is told
     * @param end ends the process, as SIGTERM does; returns when it has
     */
    Server(Configuration configuration, Runnable end) {
        registry = new RegistryVerticle(configuration.registry());
        group = new GroupVerticle(configuration.group());
        delivery = new DeliveryVerticle(configuration.delivery());
        gateway = new GatewayVerticle(configuration.gateway());
        servicePort = configuration.servicePort().map(ServicePortVerticle::new);
        drain = configuration.drain();
        EventLoops loops = new EventLoops(vertx, SILENCE_MAX);
        health = configuration.health().map(config -> new HealthServer(config, loops, checks(), () -> endSoon(end)));
    }

    /** What is well only while clients can be let in. */
    private List<Check> checks() {
        return List.of(
                new Check("started", () -> trouble(!ready, "not every verticle has started")),
                new Check("draining", () -> trouble(draining, "about to end")),
                new Check("registry.database", () -> database(registry::database)),
                new Check("group.database", () -> database(group::database)),
                new Check("delivery.database", () -> database(delivery::database)));
    }

    private static Optional<String> trouble(boolean is, String what) {
        return is ? Optional.of(what) : Optional.empty();
    }

    private static Optional<String> database(Supplier<Database> of) {
        Database database = of.get();
        return database == null
                ? Optional.of("not open")
                : trouble(database.failed(), "can keep nothing more, see the log");
    }

    /** Whoever asks again is told how far it is. */
    private JsonObject endSoon(Runnable end) {
        if (!draining) {
            draining = true;
            new Thread(end, "recado-drain").start();
        }
        return new JsonObject()
                .put("connected", gateway.connected())
                .put("seconds", drain.time().toSeconds());
    }

    private static VertxOptions options() {
        // Nothing on the class path is read as a file, so nothing has to be unpacked into a temporary directory.
        FileSystemOptions files =
                new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        // Verticles that share a loop hand over without waking each other. Writers have threads of their own.
        int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new VertxOptions().setFileSystemOptions(files).setEventLoopPoolSize(loops);
    }

    /**
     * Starts everything.
     *
     * @return succeeds when clients can connect; fails with a {@link StartException} that names who could not
     */
    Future<Void> start() {
        // They open their databases at the same time, which is most of the start.
        return Future.join(
                        health.map(this::open).orElse(Future.succeededFuture()),
                        deploy("registry", registry),
                        deploy("group", group),
                        deploy("delivery", delivery))
                .compose(kept -> deploy("gateway", gateway))
                .compose(open ->
                        servicePort.map(port -> deploy("service port", port)).orElse(Future.succeededFuture()))
                .onSuccess(all -> ready = true);
    }

    private Future<Void> open(HealthServer server) {
        return server.open().recover(cause -> Future.failedFuture(new StartException("health cannot start", cause)));
    }

    private Future<Void> deploy(String name, VerticleBase verticle) {
        return vertx.deployVerticle(verticle)
                .onSuccess(id -> deployments.put(verticle, id))
                .recover(cause -> Future.failedFuture(new StartException(name + " cannot start", cause)))
                .mapEmpty();
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
                : Future.any(gateway.drain(drain), noMorePatience.future()).mapEmpty();
    }

    /** Waits for no client any more. */
    void hurry() {
        noMorePatience.tryComplete();
    }

    /**
     * Ends the verticles that were started: first nobody comes in any more and clients are told, then what was taken is
     * written. Vert.x itself ends with the process.
     *
     * @return succeeds when nothing is open; fails with the first thing that could not be closed in order
     */
    Future<Void> close() {
        return servicePort
                .map(this::undeploy)
                .orElse(Future.succeededFuture())
                .eventually(() -> undeploy(gateway))
                .eventually(() -> undeploy(group))
                .eventually(() -> undeploy(delivery))
                .eventually(() -> undeploy(registry))
                .eventually(() -> health.map(HealthServer::close).orElse(Future.succeededFuture()));
    }

    private Future<Void> undeploy(VerticleBase verticle) {
        String id = deployments.remove(verticle);
        return id == null ? Future.succeededFuture() : vertx.undeploy(id);
    }

    /** Asks to be told, with a name and a reason, when a store can keep nothing more. */
    void onStoreFailure(BiConsumer<String, String> listener) {
        registry.database().onFailure(reason -> listener.accept("registry", reason));
        group.database().onFailure(reason -> listener.accept("group", reason));
        delivery.database().onFailure(reason -> listener.accept("delivery", reason));
    }

    List<BoundListener> listeners() {
        return gateway.listeners();
    }

    /** Where it tells of its health, if it does. */
    Optional<String> health() {
        return health.map(HealthServer::address);
    }

    /** That of the weakest store. */
    Durability durability() {
        return Stream.of(registry.database(), group.database(), delivery.database())
                .map(database -> database.durability())
                .filter(durability -> durability != Durability.DISK)
                .findFirst()
                .orElse(Durability.DISK);
    }
}
