package dev.recado.gateway.session;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.DeviceOpened;
import dev.recado.contract.delivery.OpenDevice;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The device that a session has named: opened before its login is answered, and again while it lasts, or it would be forgotten. */
final class Device {
    private static final Logger LOG = LoggerFactory.getLogger(Device.class);
    private static final long REPEAT_MS = Duration.ofHours(6).toMillis();

    private final Bus bus;
    private final LongSupplier clock;
    private final RandomGenerator random;
    private final Identity identity;
    private long repeatAt;

    Device(Bus bus, LongSupplier clock, RandomGenerator random, Identity identity) {
        this.bus = bus;
        this.clock = clock;
        this.random = random;
        this.identity = identity;
        planRepeat();
    }

    private void planRepeat() {
        repeatAt = clock.getAsLong() + REPEAT_MS / 2 + random.nextLong(REPEAT_MS / 2);
    }

    /** Succeeds with whether it had been there before, or with {@code null} if the session named none. */
    static Future<Boolean> open(Bus bus, Identity identity) {
        if (identity.device() == null) {
            return Future.succeededFuture();
        }
        return bus.ask(DeliveryAddresses.DEVICE, new OpenDevice(identity.id(), identity.device()))
                .map(DeviceOpened::known);
    }

    void tick() {
        if (clock.getAsLong() >= repeatAt) {
            planRepeat();
            open(bus, identity)
                    .onFailure(cause -> LOG.warn(
                            "the device of session {} is not known to be there still: {}", identity, cause.toString()));
        }
    }
}
