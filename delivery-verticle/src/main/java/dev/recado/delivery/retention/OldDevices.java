package dev.recado.delivery.retention;

import dev.recado.delivery.background.Next;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.delivery.log.Upkeep;
import dev.recado.delivery.store.RetentionReader;
import dev.recado.delivery.store.RetentionReader.SeenDevice;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Forgets devices that were not seen for long, with their cursors. Belongs to delivery's context. */
public final class OldDevices {
    private static final int PAGE = 500;

    private final Duration kept;
    private final RetentionReader reader;
    private final Upkeep upkeep;
    private final Predicate<DeviceKey> mine;
    private final LongSupplier clock;
    private final Queue<DeviceKey> old = new ArrayDeque<>();
    private DeviceKey last;

    /**
     * A walk that begins at the first device.
     *
     * @param kept how long devices are remembered
     * @param reader of the log
     * @param upkeep removes
     * @param mine which devices are looked at; others forget the others
     * @param clock milliseconds since 1970
     */
    public OldDevices(
            Duration kept, RetentionReader reader, Upkeep upkeep, Predicate<DeviceKey> mine, LongSupplier clock) {
        this.kept = kept;
        this.reader = reader;
        this.upkeep = upkeep;
        this.mine = mine;
        this.clock = clock;
    }

    /**
     * Goes on a little.
     *
     * @return {@code LATER} when every device was looked at; the next time the walk begins anew
     */
    public Future<Next> step() {
        long seenBefore = clock.getAsLong() - kept.toMillis();
        return old.isEmpty() ? look(seenBefore) : forget(seenBefore);
    }

    private Future<Next> look(long seenBefore) {
        return reader.devices(last, PAGE).map(page -> {
            page.stream()
                    .filter(device -> device.seenAt() < seenBefore)
                    .map(SeenDevice::device)
                    .filter(mine)
                    .forEach(old::add);
            last = end(page);
            return page.isEmpty() ? Next.LATER : Next.SOON;
        });
    }

    private static DeviceKey end(List<SeenDevice> page) {
        return page.isEmpty() ? null : page.get(page.size() - 1).device();
    }

    private Future<Next> forget(long seenBefore) {
        if (!mine.test(old.element())) {
            old.remove();
            return Future.succeededFuture(Next.SOON);
        }
        return upkeep.forgetDevice(old.element(), seenBefore).map(forgotten -> {
            if (forgotten) {
                old.remove();
            }
            return Next.SOON;
        });
    }
}
