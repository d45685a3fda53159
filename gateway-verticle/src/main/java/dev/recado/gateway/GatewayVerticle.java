package dev.recado.gateway;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.gateway.GatewayConfig.Drain;
import dev.recado.gateway.connection.Connections;
import dev.recado.gateway.directory.Directory;
import dev.recado.gateway.roll.Heartbeat;
import dev.recado.gateway.roll.Roll;
import dev.recado.gateway.session.BroadcastRates;
import dev.recado.gateway.session.Gate;
import dev.recado.gateway.session.OpenSessions;
import dev.recado.gateway.session.Services;
import dev.recado.gateway.subscription.Subscriptions;
import dev.recado.gateway.tls.Certificates;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts clients, and talks to registry and delivery for them over the event bus.
 *
 * <p>Everything it knows belongs to its context, one event loop. Starting succeeds when every listener is bound, and binds none
 * if one cannot be. Stopping tells the clients, answers what they asked before, and tells the registry that they are gone; it
 * waits five seconds for the one and five more for the other at most.
 */
public final class GatewayVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayVerticle.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ACCOUNTS_REMEMBERED = 10_000;
    /** More than delivery reads at a time, so that it never waits; 262144 characters and one message each at most. */
    private static final int PAGES_MAX = 64;

    /** How often a certificate is looked at, which is how long an old one is used at most. */
    private static final Duration CERTIFICATES_LOOK = Duration.ofSeconds(10);

    private static final long SWEEP_MS_MIN = 10;
    private static final long SWEEP_MS_MAX = 1000;
    private static final int SWEEPS_PER_DEADLINE = 8;

    private final GatewayConfig config;
    private final Duration certificatesLook;
    private volatile Connections connections;
    private volatile Listeners listeners;
    private Heartbeat heartbeat;
    private long sweep;

    /**
     * Makes a gateway.
     *
     * @param config what it is told, with at least one listener
     */
    public GatewayVerticle(GatewayConfig config) {
        this(config, CERTIFICATES_LOOK);
    }

    GatewayVerticle(GatewayConfig config, Duration certificatesLook) {
        this.config = config;
        this.certificatesLook = certificatesLook;
    }

    @Override
    public Future<?> start() {
        Bus bus = Bus.of(vertx, config.limits().request());
        SecureRandom random = new SecureRandom();
        OpenSessions sessions = new OpenSessions();
        Roll roll = new Roll(GatewayId.random(random));
        Services services = new Services(
                config,
                bus,
                new Directory(bus, ACCOUNTS_REMEMBERED),
                new Subscriptions<>(bus, DeliveryAddresses::inbox),
                new Subscriptions<>(bus, DeliveryAddresses::group),
                new Subscriptions<>(bus, RegistryAddresses::presence),
                sessions,
                roll,
                new BroadcastRates(config.broadcasts().perMinute(), GatewayVerticle::clock),
                new Gate(PAGES_MAX, config.limits().request().toMillis(), GatewayVerticle::clock),
                GatewayVerticle::clock,
                System::currentTimeMillis,
                random);
        connections = new Connections(services, context);
        Certificates certificates = new Certificates(vertx);
        listeners = new Listeners(vertx, new Dialects(config.limits()), connections, certificates);
        vertx.setPeriodic(certificatesLook.toMillis(), timer -> certificates.look());
        sweep = vertx.setPeriodic(sweepMs(), timer -> connections.sweep());
        heartbeat = new Heartbeat(vertx, bus, roll);
        return bus.answer(RegistryAddresses.endSession(roll.gateway()), sessions::end)
                .completion()
                .compose(reachable -> heartbeat.start())
                .compose(reachable -> listeners.bind(config.listeners()));
    }

    private static long clock() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    private long sweepMs() {
        GatewayConfig.Limits limits = config.limits();
        long shortest = Stream.of(limits.login(), limits.idle(), limits.recheck())
                .mapToLong(Duration::toMillis)
                .min()
                .orElse(SWEEP_MS_MAX);
        return Math.max(SWEEP_MS_MIN, Math.min(SWEEP_MS_MAX, shortest / SWEEPS_PER_DEADLINE));
    }

    /**
     * Where it can be reached.
     *
     * @return the listeners with their actual ports, in the order of the configuration; empty before the start
     */
    public List<BoundListener> listeners() {
        return listeners == null ? List.of() : listeners.bound();
    }

    /**
     * How many clients there are.
     *
     * @return connections that are not closed; 0 before the start
     */
    public int connected() {
        return connections == null ? 0 : connections.count();
    }

    /**
     * Takes no more connections, and asks every client to leave, one after the other; whoever stays is served as before, until this
     * verticle is undeployed. Clients that cannot be asked are answered and closed, in the same pace. Thread safe.
     *
     * @param drain how long that may take, and where they are to go
     * @return succeeds when nobody is connected any more, or the time is over; of a second call, as the first
     */
    public Future<Void> drain(Drain drain) {
        if (listeners == null) {
            return Future.succeededFuture();
        }
        Promise<Void> drained = Promise.promise();
        context.runOnContext(now -> {
            listeners
                    .close(drain.time().plus(PATIENCE))
                    .onFailure(cause -> LOG.warn("a listener is not closed: {}", cause.toString()));
            connections.drain(drain).onComplete(drained);
        });
        return drained.future();
    }

    @Override
    public Future<?> stop() {
        Future<Void> unbound = listeners.close(PATIENCE);
        return connections
                .end()
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .recover(cause -> connections.abort())
                .compose(closed -> connections.left())
                .timeout(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(cause -> LOG.warn("closed before the registry knew: {}", cause.toString()))
                .otherwiseEmpty()
                .eventually(() -> {
                    vertx.cancelTimer(sweep);
                    heartbeat.stop();
                    return unbound;
                });
    }
}
