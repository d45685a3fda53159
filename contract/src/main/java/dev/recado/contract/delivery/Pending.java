package dev.recado.contract.delivery;

import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * A page of what waits for somebody.
 *
 * @param entries by conversation, and there oldest first; may be empty although there is more
 * @param after what to ask with for the next page, or {@code null} if this was the last
 */
public record Pending(List<Entry> entries, Position after) implements BusMessage {}
