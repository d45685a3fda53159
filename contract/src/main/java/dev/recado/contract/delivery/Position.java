package dev.recado.contract.delivery;

import dev.recado.contract.id.ConversationId;

/**
 * A place in the log of a conversation.
 *
 * @param conversation which
 * @param seq the number of an entry; 0 is before the first
 */
public record Position(ConversationId conversation, long seq) {}
