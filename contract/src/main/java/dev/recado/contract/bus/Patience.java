package dev.recado.contract.bus;

import io.vertx.core.eventbus.DeliveryOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long whoever asks waits, all in all and for one attempt. */
final class Patience {
    /** An attempt that is not answered for so long is repeated, unless half of the time for all of them is longer. */
    private static final long ATTEMPT_MS_MIN = Duration.ofSeconds(2).toMillis();

    private final DeliveryOptions whole;
    private final DeliveryOptions attempt;

    Patience(Duration timeout) {
        long wholeMs = timeout.toMillis();
        whole = options(wholeMs);
        attempt = options(Math.min(wholeMs, Math.max(ATTEMPT_MS_MIN, wholeMs / 2)));
    }

    private static DeliveryOptions options(long timeoutMs) {
        return new DeliveryOptions().setCodecName(RecadoCodec.NAME).setSendTimeout(timeoutMs);
    }

    /** For what begins now and is not asked again. */
    DeliveryOptions whole() {
        return whole;
    }

    /** For what is asked again if it is not answered. */
    DeliveryOptions attempt(long deadlineNanos) {
        return until(deadlineNanos, attempt);
    }

    /** For what is not asked again, though it was refused before by one who could not do it. */
    DeliveryOptions lastAttempt(long deadlineNanos) {
        return until(deadlineNanos, whole);
    }

    private static DeliveryOptions until(long deadlineNanos, DeliveryOptions longest) {
        long restMs = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        return restMs >= longest.getSendTimeout() ? longest : options(Math.max(1, restMs));
    }

    /** Until when a question that is asked now may be answered. */
    long deadlineNanos() {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(whole.getSendTimeout());
    }
}
