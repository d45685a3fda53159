package dev.recado.contract.delivery;

import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.BusMessage;

/**
 * A broadcast is in the log, and will reach everyone it is for.
 *
 * @param conversation its own
 * @param recipients for how many it was when it was accepted
 * @param at when, in milliseconds since 1970
 * @param durable how safely
 * @param repeated whether it was there already, and this is the first answer again
 */
public record Broadcasted(ConversationId conversation, long recipients, long at, Durability durable, boolean repeated)
        implements BusMessage {}
