package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;

/**
 * Somebody received or read what others wrote.
 *
 * @param conversation where
 * @param account who
 * @param delivered received up to here
 * @param read read up to here
 */
public record Receipt(ConversationId conversation, AccountId account, long delivered, long read)
        implements InboxEvent {}
