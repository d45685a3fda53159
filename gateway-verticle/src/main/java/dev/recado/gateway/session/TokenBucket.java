package dev.recado.gateway.session;

import java.util.function.LongSupplier;

/** So many a second, and as many at once as come in one second. */
final class TokenBucket {
    private static final long MS_PER_SECOND = 1000;

    private final int perSecond;
    private final LongSupplier clock;
    /** In thousandths of a token, so that a millisecond adds a whole number. */
    private long level;

    private long filledAt;

    TokenBucket(int perSecond, LongSupplier clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        this.level = perSecond * MS_PER_SECOND;
        this.filledAt = clock.getAsLong();
    }

    /**
     * Takes a token if there is one.
     *
     * @return 0 if it was taken, otherwise how many milliseconds until there is one
     */
    long take() {
        long now = clock.getAsLong();
        level = Math.min(perSecond * MS_PER_SECOND, level + Math.min(now - filledAt, MS_PER_SECOND) * perSecond);
        filledAt = now;
        if (level >= MS_PER_SECOND) {
            level -= MS_PER_SECOND;
            return 0;
        }
        return (MS_PER_SECOND - level + perSecond - 1) / perSecond;
    }
}
