package dev.recado.contract.delivery;

import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * A page of receipts.
 *
 * @param receipts by conversation; may be empty although there is more
 * @param after what to ask with for the next page, or {@code null} if this was the last
 */
public record Receipts(List<Receipt> receipts, ConversationId after) implements BusMessage {}
