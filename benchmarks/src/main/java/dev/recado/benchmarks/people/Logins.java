package dev.recado.benchmarks.people;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How people came in: how many, how long it took each of them, how often they tried in vain. Thread safe. */
public final class Logins {
    private static final long LATENCY_US_MAX = 3_600_000_000L;
    private static final int DIGITS = 3;

    private final Histogram answers = new ConcurrentHistogram(LATENCY_US_MAX, DIGITS);
    private final Histogram ends = new ConcurrentHistogram(LATENCY_US_MAX, DIGITS);
    private final LongAdder done = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final AtomicLong lastNanos = new AtomicLong();

    /** Begins with nobody. */
    public Logins() {}

    void answered(long nanos) {
        answers.recordValue(microseconds(nanos));
    }

    void done(long nanos) {
        ends.recordValue(microseconds(nanos));
        lastNanos.set(System.nanoTime());
        done.increment();
    }

    void failed() {
        failures.increment();
    }

    private static long microseconds(long nanos) {
        return Math.min(LATENCY_US_MAX, Math.max(0, nanos / 1000));
    }

    /**
     * How many have caught up.
     *
     * @return each counted as often as he came
     */
    public long count() {
        return done.sum();
    }

    /**
     * How often somebody tried in vain.
     *
     * @return connections that were refused, or lost before he had caught up
     */
    public long failures() {
        return failures.sum();
    }

    /**
     * When the last one had caught up.
     *
     * @return by {@link System#nanoTime()}
     */
    public long lastNanos() {
        return lastNanos.get();
    }

    /**
     * How long it took until the login was answered.
     *
     * @return microseconds from the first attempt to connect; not a copy
     */
    public Histogram answers() {
        return answers;
    }

    /**
     * How long it took until everything that waited was there.
     *
     * @return microseconds from the first attempt to connect; not a copy
     */
    public Histogram ends() {
        return ends;
    }
}
