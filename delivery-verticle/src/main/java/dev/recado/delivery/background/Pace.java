package dev.recado.delivery.background;

import java.time.Duration;

/**
 * How much of the time background work may take.
 *
 * @param restFactor the rest between two steps, in multiples of how long the first of them took
 * @param later the rest when there is nothing to do; {@code null} until it is woken
 * @param retryMax the longest rest after a step that failed
 */
public record Pace(int restFactor, Duration later, Duration retryMax) {
    private static final long REST_MS_MIN = 1;
    private static final long RETRY_MS_MIN = 100;

    long restMs(long workedMs) {
        return Math.max(REST_MS_MIN, restFactor * workedMs);
    }

    /** Doubles from one failure to the next. */
    long retryMs(int failures) {
        return Math.min(retryMax.toMillis(), RETRY_MS_MIN << Math.min(failures - 1, 20));
    }
}
