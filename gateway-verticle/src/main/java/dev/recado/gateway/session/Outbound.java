package dev.recado.gateway.session;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.Presence;

/** How a session tells its client what happens. A dialect writes each in its own words, or not at all. */
public interface Outbound {
    /**
     * Tells whether the client reads more slowly than it is written to. A session then writes no events until it is
     * {@linkplain Session#drained told} otherwise.
     *
     * @return true if as many bytes wait as may wait
     */
    boolean full();

    /**
     * An entry of a conversation, the next one of its conversation that the client did not write itself.
     *
     * @param entry what was written
     */
    void entry(Entry entry);

    /**
     * Somebody received or read what others wrote.
     *
     * @param receipt how far
     */
    void receipt(Receipt receipt);

    /** Everything that waited when the client began to listen has been written. */
    void caughtUp();

    /**
     * Somebody who is watched came or went.
     *
     * @param presence who, and which of the two
     */
    void presence(Presence presence);

    /**
     * Somebody is writing to the client.
     *
     * @param typing who
     * @param to the client's account, or a group
     */
    void typing(Typing typing, String to);

    /**
     * The connection will be closed by this node.
     *
     * @param why the reason
     * @param comeBack whether the client should connect again
     */
    void closing(Refusal why, boolean comeBack);
}
