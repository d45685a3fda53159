package dev.recado.delivery;

import dev.recado.contract.bus.Bus;
import dev.recado.delivery.background.Background;
import dev.recado.delivery.background.Pace;
import dev.recado.delivery.broadcast.Filler;
import dev.recado.delivery.log.Upkeep;
import dev.recado.delivery.store.BroadcastReader;
import dev.recado.delivery.store.EntryReader;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;

/** All that delivery does without being asked. Belongs to its context. */
final class DeliveryBackground {
    /** Half of the time at most: recipients wait for it. */
    private static final Pace FILLING = new Pace(1, null, Duration.ofSeconds(30));
    /** How long those who were online may take to come back after a restart. */
    private static final Duration RETURN = Duration.ofSeconds(30);

    private final BroadcastReader broadcasts;
    private final Background filling;

    DeliveryBackground(Vertx vertx, Database database, Upkeep upkeep, Bus bus) {
        broadcasts = new BroadcastReader(database);
        filling = new Background(
                vertx,
                "filling broadcasts",
                FILLING,
                new Filler(broadcasts, new EntryReader(database), upkeep, bus)::step);
    }

    /** Goes on where it was: who is online is not known again before they have come back. */
    Future<Void> start() {
        return broadcasts
                .unfilledByPresence()
                .onSuccess(waiting -> filling.start(waiting ? RETURN : Duration.ZERO))
                .mapEmpty();
    }

    /** There is a broadcast to fill. */
    void fill() {
        filling.wake();
    }

    /** Succeeds when nothing goes on any more. */
    Future<Void> stop() {
        return filling.stop();
    }
}
