package dev.recado.benchmarks.check;

/**
 * What has happened by a moment.
 *
 * @param inFlight flights under way at that moment
 * @param unanswered messages that are neither accepted nor refused at that moment
 * @param accepted messages
 * @param received deliveries: each message counts for each who received it
 * @param refused messages
 * @param ended flights that ended well
 */
public record Counts(long inFlight, long unanswered, long accepted, long received, long refused, long ended) {
    /** Nothing. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /**
     * Adds two.
     *
     * @param other of another event loop
     * @return of both
     */
    public Counts and(Counts other) {
        return new Counts(
                inFlight + other.inFlight,
                unanswered + other.unanswered,
                accepted + other.accepted,
                received + other.received,
                refused + other.refused,
                ended + other.ended);
    }

    /**
     * What happened between two moments.
     *
     * @param earlier the first one
     * @return the difference; {@code inFlight} and {@code unanswered} are those of this moment
     */
    public Counts since(Counts earlier) {
        return new Counts(
                inFlight,
                unanswered,
                accepted - earlier.accepted,
                received - earlier.received,
                refused - earlier.refused,
                ended - earlier.ended);
    }
}
