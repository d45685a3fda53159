package dev.recado.terminal.messenger;

/**
 * Somebody in a list.
 *
 * @param peer who
 * @param name what he wants to be called, or {@code null}
 * @param contact whether he is one of this person's contacts
 * @param online whether he has a session; {@code null} while the server cannot be asked
 * @param lastSeenAt when he was last online, in milliseconds since 1970; 0 if that is not known
 */
public record Person(Peer.Somebody peer, String name, boolean contact, Boolean online, long lastSeenAt) {}
