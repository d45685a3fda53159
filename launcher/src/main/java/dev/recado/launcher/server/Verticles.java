package dev.recado.launcher.server;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.message.Service;
import dev.recado.delivery.DeliveryVerticle;
import dev.recado.gateway.BoundListener;
import dev.recado.gateway.GatewayConfig.Drain;
import dev.recado.gateway.GatewayVerticle;
import dev.recado.gateway.service.ServicePortVerticle;
import dev.recado.group.GroupVerticle;
import dev.recado.launcher.configuration.Configuration;
import dev.recado.launcher.configuration.Role;
import dev.recado.launcher.health.Check;
import dev.recado.registry.RegistryVerticle;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The verticles of this process: the only list of them. Those who keep something start first and end last, so that whoever is let in
 * by the gateway finds them. Thread safe.
 */
final class Verticles {
    private static final Duration ASK_TIMEOUT = Duration.ofSeconds(1);

    private final Optional<RegistryVerticle> registry;
    private final Optional<GroupVerticle> group;
    private final Optional<DeliveryVerticle> delivery;
    private final Optional<GatewayVerticle> gateway;
    private final Optional<ServicePortVerticle> servicePort;
    private final Map<VerticleBase, String> deployments = new ConcurrentHashMap<>();
    /** Of which nothing is asked; it knows who answers. */
    private volatile Bus bus;

    Verticles(Configuration configuration) {
        Set<Role> roles = configuration.roles();
        registry = given(roles, Role.REGISTRY, () -> new RegistryVerticle(configuration.registry()));
        group = given(roles, Role.GROUP, () -> new GroupVerticle(configuration.group()));
        delivery = given(roles, Role.DELIVERY, () -> new DeliveryVerticle(configuration.delivery()));
        gateway = given(roles, Role.GATEWAY, () -> new GatewayVerticle(configuration.gateway()));
        servicePort = configuration.servicePort().map(ServicePortVerticle::new);
    }

    private static <V> Optional<V> given(Set<Role> roles, Role role, Supplier<V> verticle) {
        return roles.contains(role) ? Optional.of(verticle.get()) : Optional.empty();
    }

    /**
     * Starts them all.
     *
     * @param vertx where
     * @return succeeds when clients can connect; fails with a {@link StartException} that names who could not
     */
    Future<Void> deploy(Vertx vertx) {
        bus = Bus.of(vertx, ASK_TIMEOUT);
        // They open their databases at the same time, which is most of the start.
        return Future.join(
                        deploy(vertx, "registry", registry),
                        deploy(vertx, "group", group),
                        deploy(vertx, "delivery", delivery))
                .compose(kept -> deploy(vertx, "gateway", gateway))
                .compose(open -> deploy(vertx, "service port", servicePort));
    }

    private Future<Void> deploy(Vertx vertx, String name, Optional<? extends VerticleBase> verticle) {
        return verticle.map(given -> deploy(vertx, name, given)).orElse(Future.succeededFuture());
    }

    private Future<Void> deploy(Vertx vertx, String name, VerticleBase verticle) {
        return vertx.deployVerticle(verticle)
                .onSuccess(id -> deployments.put(verticle, id))
                .recover(cause -> Future.failedFuture(new StartException(name + " cannot start", cause)))
                .mapEmpty();
    }

    /**
     * Ends those that were started: first nobody comes in any more and clients are told, then what was taken is written.
     *
     * @param vertx where they are
     * @return succeeds when nothing is open; fails with the first thing that could not be closed in order
     */
    Future<Void> undeploy(Vertx vertx) {
        return undeploy(vertx, servicePort)
                .eventually(() -> undeploy(vertx, gateway))
                .eventually(() -> undeploy(vertx, group))
                .eventually(() -> undeploy(vertx, delivery))
                .eventually(() -> undeploy(vertx, registry));
    }

    private Future<Void> undeploy(Vertx vertx, Optional<? extends VerticleBase> verticle) {
        String id = verticle.map(deployments::remove).orElse(null);
        return id == null ? Future.succeededFuture() : vertx.undeploy(id);
    }

    /** Asks clients to leave; succeeds when nobody is there any more, or the time for it is over. */
    Future<Void> drain(Drain drain) {
        return gateway.map(open -> open.drain(drain)).orElse(Future.succeededFuture());
    }

    /** How many clients there are. */
    int connected() {
        return gateway.map(GatewayVerticle::connected).orElse(0);
    }

    /** Empty if this process is no gateway. */
    List<BoundListener> listeners() {
        return gateway.map(GatewayVerticle::listeners).orElse(List.of());
    }

    /** Whether what they keep can be kept, and what they ask is answered: by themselves, or by others in the cluster. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        databases().forEach((name, database) -> checks.add(new Check(name + ".database", () -> trouble(database))));
        services()
                .forEach(service -> checks.add(
                        new Check(service.name().toLowerCase(Locale.ROOT) + ".partitions", () -> trouble(service))));
        return checks;
    }

    /** Those that matter here: a gateway asks all of them. */
    private Set<Service> services() {
        Set<Service> services = gateway.isPresent() ? EnumSet.allOf(Service.class) : EnumSet.noneOf(Service.class);
        registry.ifPresent(own -> services.add(Service.REGISTRY));
        group.ifPresent(own -> services.add(Service.GROUP));
        delivery.ifPresent(own -> services.add(Service.DELIVERY));
        return services;
    }

    private Optional<String> trouble(Service service) {
        Bus open = bus;
        return open != null && open.owners().complete(service)
                ? Optional.empty()
                : Optional.of("not all of them have an owner");
    }

    private static Optional<String> trouble(Supplier<Database> of) {
        Database database = of.get();
        if (database == null) {
            return Optional.of("not open");
        }
        if (database.failed()) {
            return Optional.of("can keep nothing more, see the log");
        }
        return database.connected() ? Optional.empty() : Optional.of("cannot be reached");
    }

    private Map<String, Supplier<Database>> databases() {
        Map<String, Supplier<Database>> databases = new LinkedHashMap<>();
        registry.ifPresent(verticle -> databases.put("registry", verticle::database));
        group.ifPresent(verticle -> databases.put("group", verticle::database));
        delivery.ifPresent(verticle -> databases.put("delivery", verticle::database));
        return databases;
    }

    /** Asks to be told, with a name and a reason, when a store can keep nothing more. */
    void onStoreFailure(BiConsumer<String, String> listener) {
        databases().forEach((name, database) -> database.get().onFailure(reason -> listener.accept(name, reason)));
    }

    /** That of the weakest store; empty if this process keeps nothing. */
    Optional<Durability> durability() {
        Stream<Durability> all =
                databases().values().stream().map(database -> database.get().durability());
        return all.reduce((one, other) -> one == Durability.DISK ? other : one);
    }
}
