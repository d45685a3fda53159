package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Entry;

/** How far a session is in one conversation. */
final class Stream {
    private final SeqQueue unacknowledged = new SeqQueue();
    private long position;
    private long at;
    private boolean mayHaveLeft;
    private long claimed;

    /** Tells whether an entry, or a later one, was written to the session or is known to be its own. */
    boolean past(long seq) {
        return seq <= position;
    }

    /**
     * Tells whether an entry is the next one, and therefore the account's: whoever was in the group at the one before still is, and
     * whoever wrote it is.
     */
    boolean continues(long seq, boolean own) {
        return seq == position + 1 && (own || !mayHaveLeft);
    }

    /** When the latest entry was accepted. */
    long at() {
        return at;
    }

    void pass(Entry entry, boolean mayLeave) {
        position = entry.seq();
        at = Math.max(at, entry.at());
        mayHaveLeft = mayLeave;
    }

    void sent(Entry entry, boolean mayLeave) {
        pass(entry, mayLeave);
        unacknowledged.add(entry.seq());
    }

    int unacknowledged() {
        return unacknowledged.size();
    }

    /** Frees what is acknowledged and tells how many entries that were. */
    int acknowledged(long seq) {
        return unacknowledged.removeUpTo(seq);
    }

    /** What was not sent yet cannot be meant, whatever number the client says. */
    void claim(long seq) {
        claimed = Math.max(claimed, Math.min(seq, position));
    }

    /** What the client acknowledged and delivery did not confirm, or 0. */
    long unconfirmed() {
        return !unacknowledged.isEmpty() && unacknowledged.first() <= claimed ? claimed : 0;
    }
}
