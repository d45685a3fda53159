package dev.recado.contract.bus;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what questions could not be answered for, at most once a second: a store that is away fails thousands of them, all for
 * the same reason. Thread safe.
 */
final class AccidentLog {
    private static final Logger LOG = LoggerFactory.getLogger(Bus.class);
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong nextAt = new AtomicLong(System.nanoTime());
    private final AtomicLong unsaid = new AtomicLong();

    void log(String address, Throwable cause) {
        long now = System.nanoTime();
        long due = nextAt.get();
        if (now - due >= 0 && nextAt.compareAndSet(due, now + INTERVAL_NANOS)) {
            long others = unsaid.getAndSet(0);
            LOG.error("{}: a question could not be answered, nor {} others before it", address, others, cause);
        } else {
            unsaid.incrementAndGet();
        }
    }
}
