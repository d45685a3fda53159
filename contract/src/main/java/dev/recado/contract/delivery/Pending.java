package dev.recado.contract.delivery;

import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * A page of what waits for somebody.
 *
 * @param entries by conversation, and there oldest first; may be empty although there is more
 * @param after what to ask with for the next page, or {@code null} if this was the last
 * @param removed what retention removed of what waited, by conversation, or {@code null} if nothing
 */
public record Pending(List<Entry> entries, Position after, List<Removed> removed) implements BusMessage {
    /**
     * A page of which nothing was removed.
     *
     * @param entries by conversation, and there oldest first
     * @param after what to ask with for the next page, or {@code null} if this was the last
     */
    public Pending(List<Entry> entries, Position after) {
        this(entries, after, null);
    }

    /**
     * A part of a conversation that waited and is no longer kept.
     *
     * @param conversation of which
     * @param range which part
     */
    public record Removed(ConversationId conversation, History.Range range) {}
}
