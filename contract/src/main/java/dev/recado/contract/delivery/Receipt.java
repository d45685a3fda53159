package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.SessionId;

/**
 * Somebody received or read what others wrote.
 *
 * @param conversation where
 * @param account who
 * @param delivered received up to here
 * @param read read up to here
 * @param session whose acknowledgement this is, or {@code null}; only live, never read from the log
 */
public record Receipt(ConversationId conversation, AccountId account, long delivered, long read, SessionId session)
        implements InboxEvent {
    /**
     * A receipt of no session in particular.
     *
     * @param conversation where
     * @param account who
     * @param delivered received up to here
     * @param read read up to here
     */
    public Receipt(ConversationId conversation, AccountId account, long delivered, long read) {
        this(conversation, account, delivered, read, null);
    }
}
