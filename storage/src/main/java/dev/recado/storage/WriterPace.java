package dev.recado.storage;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** How soon a writer begins its next transaction, at the earliest: what comes meanwhile shares its sync. */
final class WriterPace {
    /** From the beginning of a transaction to that of the next one. */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final LongSupplier clock;
    private final LongConsumer parking;
    private long nextAt;

    /** Begins rested; the clock is in nanoseconds and only goes forward. Parking is for so many of them, or for fewer. */
    WriterPace(LongSupplier clock, LongConsumer parking) {
        this.clock = clock;
        this.parking = parking;
        this.nextAt = clock.getAsLong();
    }

    /** Parks until a transaction may begin, which it then does. */
    void keep() {
        for (long left = nextAt - clock.getAsLong(); left > 0; left = nextAt - clock.getAsLong()) {
            parking.accept(left);
        }
        nextAt = clock.getAsLong() + PACE_NANOS;
    }
}
