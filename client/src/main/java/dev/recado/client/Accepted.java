package dev.recado.client;

import dev.recado.contract.delivery.Durability;
import dev.recado.contract.id.ConversationId;

/**
 * The server has a message and will not lose it.
 *
 * @param conversation where it stands
 * @param seq its number there, from 1
 * @param at when it was accepted, in milliseconds since 1970, by the server's clock
 * @param durable how safely it is kept
 * @param repeated whether the server had it already, so that this is the first answer again
 */
public record Accepted(ConversationId conversation, long seq, long at, Durability durable, boolean repeated) {}
