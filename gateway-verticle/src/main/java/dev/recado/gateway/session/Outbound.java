package dev.recado.gateway.session;

import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.Presence;
import dev.recado.gateway.session.feed.Outlet;

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
     * The connection will be closed by this node.
     *
     * @param why the reason
     * @param comeBack whether the client should connect again
     */
    void closing(Refusal why, boolean comeBack);
}
