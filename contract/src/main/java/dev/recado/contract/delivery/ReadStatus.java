package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks who received and who read an entry.
 *
 * @param account who asks
 * @param conversation where
 * @param seq the entry's number, at least 1
 */
public record ReadStatus(AccountId account, ConversationId conversation, long seq) implements BusMessage {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ReadStatus {
        if (seq < 1) {
            throw new IllegalArgumentException("seq: " + seq + " (expected: >= 1)");
        }
    }
}
