package dev.recado.delivery.retention;

import dev.recado.delivery.background.Next;
import dev.recado.delivery.log.Upkeep;
import dev.recado.delivery.store.BroadcastReader;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Removes the recipients of broadcasts whose entries are gone. They stay for as long as a device is remembered that has not been seen:
 * it is told, when it comes, that something of theirs is gone.
 */
public final class GoneBroadcasts {
    private final Duration devices;
    private final BroadcastReader reader;
    private final Upkeep upkeep;
    private final LongSupplier clock;

    /**
     * The work, not begun.
     *
     * @param devices how long devices are remembered
     * @param reader of broadcasts
     * @param upkeep removes
     * @param clock milliseconds since 1970
     */
    public GoneBroadcasts(Duration devices, BroadcastReader reader, Upkeep upkeep, LongSupplier clock) {
        this.devices = devices;
        this.reader = reader;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    /**
     * Goes on a little.
     *
     * @return {@code LATER} when nothing is left to remove
     */
    public Future<Next> step() {
        return reader.gone(clock.getAsLong() - devices.toMillis())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Next.LATER)
                        : upkeep.removeBroadcast(found.get()).map(gone -> Next.SOON));
    }
}
