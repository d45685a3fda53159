package dev.recado.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long each time up to a maximum, and shortened at random by up to a half, so
 * that the clients of a lost server do not all come back at the same moment.
 *
 * <p>Not thread safe: belongs to its client's context.
 */
final class ReconnectPolicy {
    private final long minMs;
    private final long maxMs;
    private final RandomGenerator random;
    private long nextMs;

    ReconnectPolicy(Duration min, Duration max, RandomGenerator random) {
        this.minMs = min.toMillis();
        this.maxMs = max.toMillis();
        this.random = random;
        this.nextMs = minMs;
    }

    /** How long to wait before this attempt, in milliseconds, at least 1. */
    long nextDelayMs() {
        long delay = nextMs;
        nextMs = Math.min(maxMs, delay * 2);
        return Math.max(1, delay - random.nextLong(delay / 2 + 1));
    }

    /** An attempt led all the way to a session: the next loss is a new story. */
    void succeeded() {
        nextMs = minMs;
    }
}
