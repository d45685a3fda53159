package dev.recado.delivery.domain;

/**
 * How far a device is in a conversation. What it acknowledges its account has received, and what its account sends from elsewhere it
 * has to receive too.
 *
 * <p>Belongs to the writer's thread, and to one {@link Participant} object.
 */
public final class DeviceCursor {
    private final Participant participant;
    private final DeviceKey device;
    private final long lastFromElsewhere;
    private long delivered;
    private long settled;
    private boolean stored;

    /**
     * A device that is where the store says.
     *
     * @param participant its account in the conversation, as it is remembered now
     * @param device which
     * @param delivered what it acknowledged; 0 if the store says nothing
     * @param settled up to where everything is acknowledged or was sent from it; 0 if the store says nothing
     * @param lastFromElsewhere the number of the last entry that is its account's and was not sent from it, in the store or removed
     *     from it; 0 if there is none above {@code settled}
     * @param stored whether the store says something
     */
    public DeviceCursor(
            Participant participant,
            DeviceKey device,
            long delivered,
            long settled,
            long lastFromElsewhere,
            boolean stored) {
        this.participant = participant;
        this.device = device;
        this.delivered = delivered;
        this.settled = settled;
        this.lastFromElsewhere = lastFromElsewhere;
        this.stored = stored;
    }

    /**
     * Moves the cursor: never backwards, never beyond the end of what is its account's.
     *
     * @param upTo received up to here
     * @return whether it moved
     */
    public boolean acknowledge(long upTo) {
        long before = delivered;
        delivered = Math.max(before, Math.min(upTo, participant.end()));
        settle();
        return delivered != before;
    }

    /** Takes note of how far it is settled, now that something was sent from it or acknowledged. */
    public void settle() {
        long end = participant.end();
        long recent = participant.conversation().lastFromElsewhere(device);
        long last = Math.min(end, Math.max(lastFromElsewhere, recent));
        settled = Math.max(settled, delivered >= last ? end : delivered);
    }

    /**
     * Takes note that nothing up to a number waits for it.
     *
     * @param upTo the number of an entry
     */
    public void settleUpTo(long upTo) {
        settled = Math.max(settled, Math.min(upTo, participant.end()));
    }

    /**
     * Tells whether this was made for what is now remembered of its account.
     *
     * @param remembered the account in the conversation
     * @return false if that was loaded again since
     */
    public boolean of(Participant remembered) {
        return participant == remembered;
    }

    /**
     * Its account in the conversation.
     *
     * @return the one it was made for
     */
    public Participant participant() {
        return participant;
    }

    /**
     * Which device this is.
     *
     * @return its account and name
     */
    public DeviceKey device() {
        return device;
    }

    /**
     * What it acknowledged.
     *
     * @return the number of an entry
     */
    public long delivered() {
        return delivered;
    }

    /**
     * Up to where everything is acknowledged or was sent from it.
     *
     * @return the number of an entry, at least {@link #delivered}
     */
    public long settled() {
        return settled;
    }

    /**
     * Tells whether the store has a row of it.
     *
     * @return false if it is at the beginning and was never written
     */
    public boolean stored() {
        return stored;
    }

    /** Takes note that the store has a row of it. */
    public void markStored() {
        stored = true;
    }
}
