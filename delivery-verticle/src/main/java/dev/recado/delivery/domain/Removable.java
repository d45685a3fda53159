package dev.recado.delivery.domain;

import java.util.List;
import java.util.OptionalLong;

/**
 * Which entries may be removed: the oldest of a conversation, without a hole, as long as each of them is old enough.
 *
 * @param acceptedBefore those that nobody waits for, if they were accepted before; in milliseconds since 1970
 * @param waitingBefore those that somebody waits for, if they were accepted before; {@link #NEVER} to keep them
 */
public record Removable(long acceptedBefore, long waitingBefore) {
    /** Before everything that was ever accepted. */
    public static final long NEVER = Long.MIN_VALUE;

    /**
     * Tells whether looking closer is worth it.
     *
     * @param oldest the oldest entry of a conversation
     * @return false if it is too young, whoever waits for it
     */
    public boolean mayBegin(OldEntry oldest) {
        return oldest.at() < acceptedBefore;
    }

    /**
     * Tells whether it matters who waits for an entry.
     *
     * @param oldest the oldest entry of a conversation
     * @return false if it is so old that it is removed in any case
     */
    public boolean mayWait(OldEntry oldest) {
        return oldest.at() >= waitingBefore;
    }

    /**
     * The end of what may be removed.
     *
     * @param oldest the oldest entries, in order
     * @param floor the number up to which nobody waits for anything
     * @return the number of the last one that may be removed, or nothing if none may
     */
    public OptionalLong upTo(List<OldEntry> oldest, long floor) {
        // A clock that was set back makes an entry look older than those before it: it stays until they go.
        return oldest.stream()
                .takeWhile(entry -> entry.at() < (entry.seq() <= floor ? acceptedBefore : waitingBefore))
                .mapToLong(OldEntry::seq)
                .max();
    }
}
