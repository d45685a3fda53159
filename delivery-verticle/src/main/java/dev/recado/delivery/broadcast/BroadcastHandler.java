package dev.recado.delivery.broadcast;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.registry.AccountCounts;
import dev.recado.contract.registry.CountAccounts;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.delivery.log.LogResult;
import dev.recado.delivery.log.LogWriter;
import io.vertx.core.Future;

/** Puts a broadcast into the log and answers once it is committed; its recipients are written down afterwards. */
public final class BroadcastHandler {
    private final LogWriter writer;
    private final Durability durability;
    private final Bus bus;
    private final Runnable accepted;

    /**
     * A handler.
     *
     * @param writer where broadcasts are kept
     * @param durability how safely
     * @param bus where the registry is asked, and where to ring
     * @param accepted told that there is one more to fill
     */
    public BroadcastHandler(LogWriter writer, Durability durability, Bus bus, Runnable accepted) {
        this.writer = writer;
        this.durability = durability;
        this.bus = bus;
        this.accepted = accepted;
    }

    /**
     * Answers a broadcast.
     *
     * @param broadcast what to add
     * @return for how many it is, once that is committed
     */
    public Future<Broadcasted> answer(Broadcast broadcast) {
        return bus.ask(RegistryAddresses.COUNT, new CountAccounts())
                .map(counts -> recipients(broadcast.audience(), counts))
                .compose(recipients -> writer.announce(broadcast, recipients))
                .onSuccess(this::ring)
                .map(this::broadcasted);
    }

    /** The author has an account and is online, or he could not send; he is no recipient. */
    private static long recipients(Audience audience, AccountCounts counts) {
        return switch (audience) {
            case ONLINE -> Math.max(0, counts.online() - 1);
            case OFFLINE -> Math.max(0, counts.all() - counts.online());
            case ALL -> Math.max(0, counts.all() - 1);
        };
    }

    private void ring(LogResult.Announced announced) {
        if (!announced.repeated()) {
            accepted.run();
            bus.announce(DeliveryAddresses.inbox(announced.entry().from()), announced.entry());
        }
    }

    private Broadcasted broadcasted(LogResult.Announced announced) {
        Entry entry = announced.entry();
        return new Broadcasted(
                entry.conversation(), announced.recipients(), entry.at(), durability, announced.repeated());
    }
}
