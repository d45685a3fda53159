package dev.recado.contract.delivery;

import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * A part of a conversation.
 *
 * @param entries oldest first
 * @param removed what retention removed inside the range asked for, or {@code null} if the part is complete
 * @param removedEarlier what it removed before that, oldest first, or {@code null}: only of a group that the reader has left and come
 *     back to, as what was said meanwhile was never his
 */
public record History(List<Entry> entries, Range removed, List<Range> removedEarlier) implements BusMessage {
    /**
     * A part that lacks one range at most.
     *
     * @param entries oldest first
     * @param removed what retention removed inside the range asked for, or {@code null} if the part is complete
     */
    public History(List<Entry> entries, Range removed) {
        this(entries, removed, null);
    }

    /**
     * Numbers of entries.
     *
     * @param from the first
     * @param to the last
     */
    public record Range(long from, long to) {}
}
