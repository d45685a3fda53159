package dev.recado.contract.delivery;

import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.BusMessage;

/**
 * A post is in the log.
 *
 * @param conversation where
 * @param seq its number there, from 1
 * @param at when, in milliseconds since 1970
 * @param durable how safely
 * @param repeated whether it was there already, and this is the first answer again
 */
public record Posted(ConversationId conversation, long seq, long at, Durability durable, boolean repeated)
        implements BusMessage {}
