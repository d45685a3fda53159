package dev.recado.delivery.domain;

/**
 * What of a conversation is somebody's.
 *
 * @param from the number of the first entry
 * @param until the number of the last entry; {@link #OPEN} for a member
 */
public record Tenure(long from, long until) {
    /** The end of what has none yet. */
    public static final long OPEN = Long.MAX_VALUE;
    /** Everything that was said and will be said. */
    public static final Tenure ALWAYS = new Tenure(1, OPEN);

    /**
     * Tells whether there is more to come.
     *
     * @return true for a member, false for somebody who has left
     */
    public boolean open() {
        return until == OPEN;
    }
}
