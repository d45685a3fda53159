package dev.recado.client;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.registry.Presence;

/**
 * Told of what happens to an account and its connection.
 *
 * <p>Always called on the client's own context, one call at a time; must not block.
 */
public interface InboxListener {
    /**
     * Somebody wrote, or something happened to a group, see {@link GroupChange}; perhaps it was this account itself, by another of its
     * sessions. Each entry is told once, in order within its conversation, until it is acknowledged for good: a new client
     * (after a restart of this program) is told again of what was not.
     *
     * <p>An entry for which this method throws counts as not told: it is told again when the server sends it again, which is after
     * the next reconnect, and then behind entries that were told meanwhile. Acknowledging one of those acknowledges it as well:
     * it will not come again.
     *
     * @param entry what
     */
    default void entry(Entry entry) {}

    /**
     * Somebody received or read what others wrote: what this account wrote, or this account itself by another of its sessions.
     *
     * @param receipt how far; may be told again
     */
    default void receipt(Receipt receipt) {}

    /**
     * Everything that waited at the login has been told.
     *
     * @param caughtUp whether it was all that waited, or what the server no longer had
     */
    default void caughtUp(CaughtUp caughtUp) {}

    /**
     * A watched account came or went.
     *
     * @param presence which, and where it stands now
     */
    default void presence(Presence presence) {}

    /**
     * Somebody is writing to this account, or to a group that it is in.
     *
     * @param typing who, and where
     */
    default void typing(Typing typing) {}

    /**
     * The server is going to end. The client connects elsewhere by itself, and asks there again what has no answer by then: nothing is
     * to be done.
     *
     * @param draining when, and where
     */
    default void draining(Draining draining) {}

    /**
     * The server is about to end the connection.
     *
     * @param closing why
     */
    default void closing(Closing closing) {}

    /**
     * The connection changed.
     *
     * @param state how it stands now
     */
    default void state(ConnectionState state) {}
}
