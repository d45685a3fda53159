package dev.recado.delivery.domain;

import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupName;
import java.util.List;

/**
 * What of a conversation was somebody's at one moment, and what of that retention had removed.
 *
 * @param conversation which
 * @param groupName the name of its group, or {@code null} if it has none
 * @param tenures what is his; ends with the last entry that there was
 * @param member whether what is added later will be his, too
 * @param removedUpTo the number of the last entry that retention removed, 0 if none
 */
public record Share(
        ConversationId conversation, GroupName groupName, Tenures tenures, boolean member, long removedUpTo) {
    /**
     * What of a range is his and was not removed.
     *
     * @param from the first number of the range
     * @param to the last
     * @return the parts of it, in order
     */
    public List<Range> kept(long from, long to) {
        return tenures.clip(Math.max(from, removedUpTo + 1), to);
    }

    /**
     * What of a range was his and was removed.
     *
     * @param from the first number of the range
     * @param to the last
     * @return the parts of it, in order
     */
    public List<Range> removed(long from, long to) {
        return tenures.clip(from, Math.min(to, removedUpTo));
    }
}
