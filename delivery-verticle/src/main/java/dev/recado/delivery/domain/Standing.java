package dev.recado.delivery.domain;

import dev.recado.contract.delivery.Cursors;

/**
 * How far somebody is in what is his of a conversation.
 *
 * @param share what is his
 * @param cursors what he acknowledged
 * @param settled up to where everything is acknowledged or his own; of a device, acknowledged there or sent from there
 */
public record Standing(Share share, Cursors cursors, long settled) {
    /**
     * Where he can have left something unread: whoever has read all that he received, only where nothing is settled yet.
     *
     * @return the number of the last entry before
     */
    public long readUpTo() {
        return cursors.read() == cursors.delivered() ? settled : cursors.read();
    }
}
