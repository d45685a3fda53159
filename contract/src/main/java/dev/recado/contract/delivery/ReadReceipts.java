package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for the receipts, one a conversation and member, that moved since somebody last saw them.
 *
 * @param account who
 * @param after the last conversation of the page before, or {@code null} to begin
 * @param limit how many conversations to look at, from 1 to {@link ReadHistory#LIMIT_MAX}
 */
public record ReadReceipts(AccountId account, ConversationId after, int limit) implements BusMessage {}
