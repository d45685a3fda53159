package dev.recado.contract.delivery;

import dev.recado.contract.message.BusMessage;

/**
 * How far somebody is in a conversation.
 *
 * @param delivered everything up to this number is acknowledged or his own
 * @param read everything up to this number is read or his own; never above {@code delivered}
 */
public record Cursors(long delivered, long read) implements BusMessage {
    /** Nothing yet. */
    public static final Cursors START = new Cursors(0, 0);
}
