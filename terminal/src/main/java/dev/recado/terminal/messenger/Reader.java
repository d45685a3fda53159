package dev.recado.terminal.messenger;

/**
 * Somebody who could see a message.
 *
 * @param peer who
 * @param delivered whether he received it
 * @param read whether he read it
 */
public record Reader(Peer.Somebody peer, boolean delivered, boolean read) {}
