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
 * @param after the last member of the page before, or {@code null} to begin
 * @param limit how many members at most, from 1 to {@link ReadHistory#LIMIT_MAX}; {@code null} means {@value #LIMIT_DEFAULT}
 */
public record ReadStatus(AccountId account, ConversationId conversation, long seq, AccountId after, Integer limit)
        implements BusMessage {
    /** How many members are listed when nothing is said of it. */
    public static final int LIMIT_DEFAULT = 100;

    /**
     * Asks for the first page.
     *
     * @param account who asks
     * @param conversation where
     * @param seq the entry's number
     */
    public ReadStatus(AccountId account, ConversationId conversation, long seq) {
        this(account, conversation, seq, null, null);
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public ReadStatus {
        if (seq < 1) {
            throw new IllegalArgumentException("seq: " + seq + " (expected: >= 1)");
        }
        if (limit != null) {
            ReadHistory.checkLimit(limit);
        }
    }
}
