package dev.recado.benchmarks.check;

import org.HdrHistogram.Histogram;

/**
 * What happened on one event loop, to which it belongs. Latencies are kept only while it is measured, and in microseconds: the clock
 * is read once for all that was read at once, so there is nothing behind that.
 */
public final class Tally {
    private static final long LATENCY_US_MAX = 3_600_000_000L;
    private static final int DIGITS = 3;

    private final Histogram ends = new Histogram(LATENCY_US_MAX, DIGITS);
    private final Histogram acceptances = new Histogram(LATENCY_US_MAX, DIGITS);
    private boolean measuring;
    private long inFlight;
    private long unanswered;
    private long accepted;
    private long received;
    private long refused;
    private long ended;

    /** From now on latencies are kept, and none from before. */
    public void measure() {
        ends.reset();
        acceptances.reset();
        measuring = true;
    }

    /** From now on latencies are not kept any more. */
    public void freeze() {
        measuring = false;
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

    void accepted(long nanos) {
        accepted++;
        if (measuring) {
            acceptances.recordValue(microseconds(nanos));
        }
    }

    void ended(long nanos) {
        ended++;
        if (measuring) {
            ends.recordValue(microseconds(nanos));
        }
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
     * Looks at the latencies, which must be frozen.
     *
     * @return those from begin to end, in microseconds; not a copy
     */
    public Histogram ends() {
        return ends;
    }

    /**
     * Looks at the latencies, which must be frozen.
     *
     * @return those from begin to acceptance, in microseconds; not a copy
     */
    public Histogram acceptances() {
        return acceptances;
    }
}
