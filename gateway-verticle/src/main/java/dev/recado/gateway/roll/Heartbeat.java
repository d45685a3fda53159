package dev.recado.gateway.roll;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.message.Partition;
import dev.recado.contract.message.Service;
import dev.recado.contract.partition.PartitionOwned;
import dev.recado.contract.registry.GatewayAlive;
import dev.recado.contract.registry.RegistryAddresses;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * Announces every second that the gateway is there, and which sessions it has in a few bytes; and names them all to a registry that knows
 * of others. Belongs to the context of its gateway.
 */
public final class Heartbeat {
    private static final long PERIOD_MS = 1000;
    private static final Partition PRESENCE = new Partition(Service.REGISTRY, RegistryAddresses.PRESENCE);

    private final Vertx vertx;
    private final Bus bus;
    private final Roll roll;
    private final Context context;
    private Runnable deaf = () -> {};
    private long timer;
    /** The term of the registry's owner that was heard last. */
    private long heard;

    /**
     * Says nothing yet.
     *
     * @param vertx whose timer
     * @param bus where the registry is
     * @param roll the sessions of the gateway
     */
    public Heartbeat(Vertx vertx, Bus bus, Roll roll) {
        this.vertx = vertx;
        this.bus = bus;
        this.roll = roll;
        this.context = vertx.getOrCreateContext();
    }

    /**
     * Begins.
     *
     * @return succeeds once the registry can ask
     */
    public Future<Void> start() {
        timer = vertx.setPeriodic(0, PERIOD_MS, tick -> beat());
        deaf = bus.owners().listen(event -> {
            if (event instanceof PartitionOwned owned && owned.partition().equals(PRESENCE)) {
                context.runOnContext(now -> beatForNew(owned.term()));
            }
        });
        return bus.answer(
                        RegistryAddresses.roll(roll.gateway()), question -> Future.succeededFuture(roll.page(question)))
                .completion();
    }

    /** An owner that has just begun knows of nobody. */
    private void beatForNew(long term) {
        if (term > heard) {
            heard = term;
            beat();
        }
    }

    private void beat() {
        bus.announce(RegistryAddresses.GATEWAYS, new GatewayAlive(roll.gateway(), roll.sum()));
    }

    /** Says nothing any more. */
    public void stop() {
        vertx.cancelTimer(timer);
        deaf.run();
    }
}
