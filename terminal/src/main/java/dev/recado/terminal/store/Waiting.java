package dev.recado.terminal.store;

import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;

/**
 * A message of this account's that the server has not accepted yet, as far as it is known here.
 *
 * @param order of two that wait, the one with the lower number goes first; at least 1
 * @param id what makes it the same message however often it is sent
 * @param conversation where to
 * @param body the text
 * @param at when it was written, in milliseconds since 1970
 * @param refusal why it will never be sent, in a form for whoever reads it, or {@code null}
 */
public record Waiting(long order, MessageId id, ConversationId conversation, String body, long at, String refusal) {}
