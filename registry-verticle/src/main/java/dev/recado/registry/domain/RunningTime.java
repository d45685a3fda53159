package dev.recado.registry.domain;

/**
 * Time that passes only while we run, as far as can be told by looking often: whoever was stopped himself did not hear anybody meanwhile,
 * and cannot say that they were silent. Used by one thread.
 */
public final class RunningTime {
    private final long stepMsMax;
    private long lookedAt;
    private long ms;

    /**
     * Begins at 0.
     *
     * @param stepMsMax what is longer from one look to the next counts as this
     * @param now milliseconds that only go forward
     */
    public RunningTime(long stepMsMax, long now) {
        this.stepMsMax = stepMsMax;
        this.lookedAt = now;
    }

    /**
     * Looks.
     *
     * @param now milliseconds that only go forward
     * @return the milliseconds that have passed while we ran
     */
    public long look(long now) {
        ms += Math.min(stepMsMax, now - lookedAt);
        lookedAt = now;
        return ms;
    }
}
