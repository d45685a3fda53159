package dev.recado.delivery;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.DeliveryConfig.Retention;
import dev.recado.delivery.background.Background;
import dev.recado.delivery.background.Next;
import dev.recado.delivery.background.Pace;
import dev.recado.delivery.broadcast.Filler;
import dev.recado.delivery.log.Upkeep;
import dev.recado.delivery.retention.GoneBroadcasts;
import dev.recado.delivery.retention.OldDevices;
import dev.recado.delivery.retention.OldEntries;
import dev.recado.delivery.store.BroadcastReader;
import dev.recado.delivery.store.EntryReader;
import dev.recado.delivery.store.RetentionReader;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** All that delivery does without being asked. Belongs to its context. */
final class DeliveryBackground {
    /** Half of the time at most: recipients wait for it. */
    private static final Pace FILLING = new Pace(1, null, Duration.ofSeconds(30));
    /** A fifth of the time at most, and once an hour. */
    private static final Pace REMOVING = new Pace(4, Duration.ofHours(1), Duration.ofMinutes(5));

    /** How long those who were online may take to come back after a restart. */
    private static final Duration RETURN = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final BroadcastReader broadcasts;
    private final Filler filler;
    private final Background filling;
    private final List<Background> removing;

    DeliveryBackground(
            Vertx vertx, Database database, Upkeep upkeep, Bus bus, Retention retention, LongSupplier clock) {
        this.vertx = vertx;
        broadcasts = new BroadcastReader(database);
        RetentionReader old = new RetentionReader(database);
        filler = new Filler(broadcasts, new EntryReader(database), upkeep, bus);
        filling = new Background(vertx, "filling broadcasts", FILLING, filler::step);
        removing = List.of(
                removing("old entries", new OldEntries(retention, old, broadcasts, upkeep, clock)::step),
                removing("old devices", new OldDevices(retention.devices(), old, upkeep, clock)::step),
                removing("gone broadcasts", new GoneBroadcasts(retention.devices(), broadcasts, upkeep, clock)::step));
    }

    private Background removing(String what, Supplier<Future<Next>> step) {
        return new Background(vertx, "removing " + what, REMOVING, step);
    }

    /** Goes on where it was: who is online is not known again before they have come back. */
    Future<Void> start(Duration firstRemoval) {
        removing.forEach(work -> work.start(firstRemoval));
        return broadcasts
                .unfilledByPresence()
                .onSuccess(waiting -> filling.start(waiting ? RETURN : Duration.ZERO))
                .mapEmpty();
    }

    /** There is a broadcast to fill. */
    void fill() {
        filling.wake();
    }

    /** Succeeds once all recipients of a broadcast are written down. */
    Future<Void> filled(ConversationId broadcast) {
        return filler.filled(broadcast);
    }

    /** Succeeds when nothing goes on any more. */
    Future<Void> stop() {
        filler.stop();
        List<Future<Void>> stopped = new ArrayList<>(List.of(filling.stop()));
        removing.forEach(work -> stopped.add(work.stop()));
        return Future.join(stopped).mapEmpty();
    }
}
