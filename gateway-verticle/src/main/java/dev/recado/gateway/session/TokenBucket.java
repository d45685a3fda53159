package dev.recado.gateway.session;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import java.time.Duration;
import java.util.function.LongSupplier;

/** So many in a time, and as many at once as come in one such time. */
final class TokenBucket {
    private final int tokensMax;
    private final long periodMs;
    private final LongSupplier clock;
    /** In parts of a token, so that a millisecond adds a whole number: as many parts a token as the period has milliseconds. */
    private long level;

    private long filledAt;

    /**
     * Makes a full one.
     *
     * @param tokens how many come in a period
     * @param period how long that is
     * @param clock milliseconds that only go forward
     */
    TokenBucket(int tokens, Duration period, LongSupplier clock) {
        this.tokensMax = tokens;
        this.periodMs = period.toMillis();
        this.clock = clock;
        this.level = tokensMax * periodMs;
        this.filledAt = clock.getAsLong();
    }

    /**
     * Takes a token if there is one.
     *
     * @return 0 if it was taken, otherwise how many milliseconds until there is one
     */
    long take() {
        long now = clock.getAsLong();
        level = Math.min(tokensMax * periodMs, level + Math.min(now - filledAt, periodMs) * tokensMax);
        filledAt = now;
        if (level >= periodMs) {
            level -= periodMs;
            return 0;
        }
        return (periodMs - level + tokensMax - 1) / tokensMax;
    }

    /**
     * Takes a token.
     *
     * @param code what to refuse with
     * @throws Refusal if there is none, saying when there will be
     */
    void takeOrRefuse(ErrorCode code) {
        long waitMs = take();
        if (waitMs > 0) {
            throw new Refusal(code, code.text(), waitMs);
        }
    }
}
