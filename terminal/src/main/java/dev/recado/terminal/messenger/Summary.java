package dev.recado.terminal.messenger;

/**
 * A conversation in a list.
 *
 * @param peer with whom, or {@code null} if it is a broadcast
 * @param unread how many messages of others were not read
 * @param last its newest message that is kept here, or {@code null}
 */
public record Summary(Peer peer, int unread, Message last) {}
