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
 * @param before where both cursors were before, or, read from the log, where the one who asks last saw them; {@code null} if that is not
 *     said
 */
public record Receipt(
        ConversationId conversation, AccountId account, long delivered, long read, SessionId session, Cursors before)
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
        this(conversation, account, delivered, read, null, null);
    }

    /**
     * A receipt that does not say where the cursors were before.
     *
     * @param conversation where
     * @param account who
     * @param delivered received up to here
     * @param read read up to here
     * @param session whose acknowledgement this is, or {@code null}
     */
    public Receipt(ConversationId conversation, AccountId account, long delivered, long read, SessionId session) {
        this(conversation, account, delivered, read, session, null);
    }
}
