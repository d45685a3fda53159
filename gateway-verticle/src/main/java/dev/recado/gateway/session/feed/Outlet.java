package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import java.util.List;

/** Where a feed writes to. */
public interface Outlet {
    /**
     * Tells whether the client reads more slowly than it is written to. Nothing is written until it is {@linkplain Feed#drained
     * told} otherwise.
     *
     * @return true if as many bytes wait as may wait
     */
    boolean full();

    /**
     * An entry of a conversation, the next one of its conversation that this client did not write itself.
     *
     * @param entry what was written
     */
    void entry(Entry entry);

    /**
     * Somebody received or read what others wrote; the account itself did so in another session.
     *
     * @param receipt how far
     */
    void receipt(Receipt receipt);

    /**
     * Everything that waited when the client began to listen has been written.
     *
     * @param removed what is not kept any more of what waited, by conversation; empty if that was all
     */
    void caughtUp(List<Pending.Removed> removed);
}
