package dev.recado.terminal.messenger;

/**
 * A group in a list.
 *
 * @param peer which
 * @param mine whether this account is in it
 * @param members how many are in it; 0 while the server cannot be asked
 */
public record GroupInfo(Peer.Group peer, boolean mine, long members) {}
