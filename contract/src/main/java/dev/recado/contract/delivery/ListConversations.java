package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for a page of somebody's conversations, in the order of their ids.
 *
 * @param account whose
 * @param after the last one of the page before, or {@code null} for the first page
 * @param limit how many at most, from 1 to {@link ReadHistory#LIMIT_MAX}
 */
public record ListConversations(AccountId account, ConversationId after, int limit) implements BusMessage {
    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public ListConversations {
        ReadHistory.checkLimit(limit);
    }
}
