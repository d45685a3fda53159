package dev.recado.contract.delivery;

import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * A part of a conversation.
 *
 * @param entries oldest first
 * @param removed what retention removed inside the range asked for, or {@code null} if the part is complete
 */
public record History(List<Entry> entries, Range removed) implements BusMessage {
    /**
     * Numbers of entries.
     *
     * @param from the first
     * @param to the last
     */
    public record Range(long from, long to) {}
}
