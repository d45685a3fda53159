package dev.recado.benchmarks.check;

import org.HdrHistogram.Histogram;

/**
 * What happened on one event loop, to which it belongs. Latencies are kept of what was due while it was measured, whenever it
 * ends, and in microseconds: the clock is read once for all that was read at once, so there is nothing behind that.
 */
public final class Tally {
    private static final long LATENCY_US_MAX = 3_600_000_000L;
    private static final int DIGITS = 3;

    private final Histogram ends = new Histogram(LATENCY_US_MAX, DIGITS);
    private final Histogram acceptances = new Histogram(LATENCY_US_MAX, DIGITS);
    private long begin = Long.MAX_VALUE;
    private long end = Long.MAX_VALUE;
    private long inFlight;
    private long unanswered;
    private long accepted;
    private long received;
    private long refused;
    private long ended;

    /**
     * Keeps the latencies of what is due from then on, and none from before.
     *
     * @param nanos by {@link System#nanoTime()}, not later than now
     */
    public void measureFrom(long nanos) {
        ends.reset();
        acceptances.reset();
        begin = nanos;
        end = Long.MAX_VALUE;
    }

    /**
     * Keeps no latencies of what is due then or later.
     *
     * @param nanos by {@link System#nanoTime()}
     */
    public void measureUntil(long nanos) {
        end = nanos;
    }

    void begun() {
        inFlight++;
    }

    void left() {
        inFlight--;
    }

    void asked() {
        unanswered++;
    }

    void answered() {
        unanswered--;
    }

    void refused() {
        refused++;
    }

    void received() {
        received++;
    }

    void accepted(long due, long now) {
        accepted++;
        if (isMeasured(due)) {
            acceptances.recordValue(microseconds(now - due));
        }
    }

    void ended(long due, long now) {
        ended++;
        if (isMeasured(due)) {
            ends.recordValue(microseconds(now - due));
        }
    }

    private boolean isMeasured(long due) {
        return begin <= due && due < end;
    }

    private static long microseconds(long nanos) {
        return Math.min(LATENCY_US_MAX, Math.max(0, nanos / 1000));
    }

    /**
     * Looks at the counters.
     *
     * @return what happened since the beginning
     */
    public Counts counts() {
        return new Counts(inFlight, unanswered, accepted, received, refused, ended);
    }

    /**
     * Looks at the latencies.
     *
     * @return those from due to end, in microseconds; not a copy
     */
    public Histogram ends() {
        return ends;
    }

    /**
     * Looks at the latencies.
     *
     * @return those from due to acceptance, in microseconds; not a copy
     */
    public Histogram acceptances() {
        return acceptances;
    }
}
