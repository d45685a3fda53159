package dev.recado.benchmarks.check;

/**
 * Whether the server kept what it promises, to one recipient or to many.
 *
 * @param accepted what was accepted for them
 * @param lost what of that did not come
 * @param repeated what came again
 * @param outOfOrder what came behind something that was sent later
 */
public record Verdict(long accepted, long lost, long repeated, long outOfOrder) {
    /** Of nobody. */
    public static final Verdict NONE = new Verdict(0, 0, 0, 0);

    /**
     * Adds two.
     *
     * @param other of other recipients
     * @return of all of them
     */
    public Verdict and(Verdict other) {
        return new Verdict(
                accepted + other.accepted, lost + other.lost, repeated + other.repeated, outOfOrder + other.outOfOrder);
    }
}
