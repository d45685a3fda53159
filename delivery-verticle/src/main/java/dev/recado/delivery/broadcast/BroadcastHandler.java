package dev.recado.delivery.broadcast;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.event.EventTopics;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.registry.AccountCounts;
import dev.recado.contract.registry.CountAccounts;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.delivery.log.LogResult;
import dev.recado.delivery.log.LogWriter;
import io.vertx.core.Future;
import java.util.function.Function;

/**
 * Puts a broadcast into the log. One to everybody is answered once that is committed, and its recipients are written down
 * afterwards; one that goes by who is online is answered when they are written down: who that was, nobody knows after a crash.
 */
public final class BroadcastHandler {
    private final LogWriter writer;
    private final Durability durability;
    private final Bus bus;
    private final Runnable accepted;
    private final Function<ConversationId, Future<Void>> filled;

    /**
     * A handler.
     *
     * @param writer where broadcasts are kept
     * @param durability how safely
     * @param bus where the registry is asked, and where to ring
     * @param accepted told that there is one more to fill
     * @param filled succeeds once all recipients of a broadcast are written down
     */
    public BroadcastHandler(
            LogWriter writer,
            Durability durability,
            Bus bus,
            Runnable accepted,
            Function<ConversationId, Future<Void>> filled) {
        this.writer = writer;
        this.durability = durability;
        this.bus = bus;
        this.accepted = accepted;
        this.filled = filled;
    }

    /**
     * Answers a broadcast.
     *
     * @param broadcast what to add
     * @return for how many it is, once nothing of it can be lost
     */
    public Future<Broadcasted> answer(Broadcast broadcast) {
        return bus.ask(RegistryAddresses.COUNT, new CountAccounts())
                .map(counts -> recipients(broadcast.audience(), counts))
                .compose(recipients -> writer.announce(broadcast, recipients))
                .onSuccess(this::ring)
                .compose(announced -> settled(broadcast.audience(), announced).map(broadcasted(announced)));
    }

    private Future<Void> settled(Audience audience, LogResult.Announced announced) {
        return audience == Audience.ALL
                ? Future.succeededFuture()
                : filled.apply(announced.entry().conversation());
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
            bus.announce(EventTopics.ACCEPTED, announced.entry());
        }
    }

    private Broadcasted broadcasted(LogResult.Announced announced) {
        Entry entry = announced.entry();
        return new Broadcasted(
                entry.conversation(), announced.recipients(), entry.at(), durability, announced.repeated());
    }
}
