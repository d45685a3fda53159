package dev.recado.gateway.session.feed;

import java.util.ArrayDeque;
import java.util.Deque;

/** How far a session is in one conversation. */
final class Stream {
    private final Deque<Long> unacknowledged = new ArrayDeque<>(2);
    private long position;
    private long claimed;

    /** The highest number that was sent to the session or is known to be its account's own. */
    long position() {
        return position;
    }

    void pass(long seq) {
        position = seq;
    }

    void sent(long seq) {
        position = seq;
        unacknowledged.add(seq);
    }

    int unacknowledged() {
        return unacknowledged.size();
    }

    /** Frees what is acknowledged and tells how many entries that were. */
    int acknowledged(long seq) {
        int before = unacknowledged.size();
        while (!unacknowledged.isEmpty() && unacknowledged.peek() <= seq) {
            unacknowledged.remove();
        }
        return before - unacknowledged.size();
    }

    /** What was not sent yet cannot be meant, whatever number the client says. */
    void claim(long seq) {
        claimed = Math.max(claimed, Math.min(seq, position));
    }

    /** What the client acknowledged and delivery did not confirm, or 0. */
    long unconfirmed() {
        return !unacknowledged.isEmpty() && unacknowledged.peek() <= claimed ? claimed : 0;
    }
}
