package dev.recado.delivery;

import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.DeliveryConfig.Retention;
import dev.recado.delivery.background.Background;
import dev.recado.delivery.background.Next;
import dev.recado.delivery.background.Pace;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.delivery.log.Upkeep;
import dev.recado.delivery.retention.GoneBroadcasts;
import dev.recado.delivery.retention.OldDevices;
import dev.recado.delivery.retention.OldEntries;
import dev.recado.delivery.store.BroadcastReader;
import dev.recado.delivery.store.RetentionReader;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Removes what is not kept any longer, of the partitions that are owned here at the time. Belongs to delivery's context. */
final class Removal {
    /** A fifth of the time at most, and once an hour. */
    private static final Pace PACE = new Pace(4, Duration.ofHours(1), Duration.ofMinutes(5));

    private final Vertx vertx;
    private final IntPredicate owned;
    private final List<Background> works;

    Removal(
            Vertx vertx,
            Database database,
            Upkeep upkeep,
            Retention retention,
            IntPredicate owned,
            LongSupplier clock) {
        this.vertx = vertx;
        this.owned = owned;
        RetentionReader old = new RetentionReader(database);
        BroadcastReader broadcasts = new BroadcastReader(database);
        works = List.of(
                work("old entries", new OldEntries(retention, old, broadcasts, upkeep, this::owns, clock)::step),
                work("old devices", new OldDevices(retention.devices(), old, upkeep, this::owns, clock)::step),
                work(
                        "gone broadcasts",
                        ofBroadcasts(new GoneBroadcasts(retention.devices(), broadcasts, upkeep, clock)::step)));
    }

    private Background work(String what, Supplier<Future<Next>> step) {
        return new Background(vertx, "removing " + what, PACE, step);
    }

    private boolean owns(ConversationId conversation) {
        return owned.test(DeliveryAddresses.partition(conversation));
    }

    private boolean owns(DeviceKey device) {
        return owned.test(DeliveryAddresses.partition(device.account()));
    }

    private Supplier<Future<Next>> ofBroadcasts(Supplier<Future<Next>> step) {
        return () -> owned.test(DeliveryVerticle.BROADCASTS) ? step.get() : Future.succeededFuture(Next.LATER);
    }

    /** Begins after a while. */
    void start(Duration first) {
        works.forEach(work -> work.start(first));
    }

    /** Succeeds when nothing goes on any more. */
    Future<Void> stop() {
        return Future.join(works.stream().map(Background::stop).toList()).mapEmpty();
    }
}
