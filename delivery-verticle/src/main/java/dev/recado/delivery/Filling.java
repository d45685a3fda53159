package dev.recado.delivery;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.id.ConversationId;
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

/** Writes down for whom broadcasts are, by and by. Belongs to delivery's context. */
final class Filling {
    /** Half of the time at most: recipients wait for it. */
    private static final Pace PACE = new Pace(1, null, Duration.ofSeconds(30));

    /** How long those who were online may take to come back after a restart. */
    private static final Duration RETURN = Duration.ofSeconds(30);

    private final BroadcastReader broadcasts;
    private final Filler filler;
    private final Background work;

    Filling(Vertx vertx, Database database, Upkeep upkeep, Bus bus) {
        broadcasts = new BroadcastReader(database);
        filler = new Filler(broadcasts, new EntryReader(database), upkeep, bus);
        work = new Background(vertx, "filling broadcasts", PACE, filler::step);
    }

    /** Goes on where it was: who is online is not known again before they have come back. */
    Future<Void> start() {
        return broadcasts
                .unfilledByPresence()
                .onSuccess(waiting -> work.start(waiting ? RETURN : Duration.ZERO))
                .mapEmpty();
    }

    /** There is a broadcast to fill. */
    void wake() {
        work.wake();
    }

    /** Succeeds once all recipients of a broadcast are written down. */
    Future<Void> filled(ConversationId broadcast) {
        return filler.filled(broadcast);
    }

    /** Succeeds when nothing goes on any more. */
    Future<Void> stop() {
        filler.stop();
        return work.stop();
    }
}
