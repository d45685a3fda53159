package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;

/**
 * Somebody is writing. Not stored, and dropped when in doubt.
 *
 * @param conversation where
 * @param from who
 */
public record Typing(ConversationId conversation, AccountId from) implements InboxEvent {}
