package dev.recado.gateway.session;

import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.Presence;
import dev.recado.gateway.session.feed.Outlet;
import java.util.List;

/** How a session tells its client what happens. A dialect writes each in its own words, or not at all. */
public interface Outbound extends Outlet {
    /**
     * Tells whether answers must wait, those included to what the dialect itself looks up in order to tell of an event: it must not
     * wait for events that wait for it.
     *
     * @return as {@link #full}, where nothing is looked up
     */
    default boolean answersWait() {
        return full();
    }

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
     * The client should connect elsewhere; until it does, everything goes on here.
     *
     * @param afterMs when, in milliseconds from now
     * @param to where, each {@code host:port}, the first that it can; empty: where it did
     * @return whether it was told; false where there is no word for it
     */
    default boolean drain(long afterMs, List<String> to) {
        return false;
    }

    /**
     * The connection will be closed by this node.
     *
     * @param why the reason
     * @param comeBack whether the client should connect again
     */
    void closing(Refusal why, boolean comeBack);
}
