package dev.recado.terminal.messenger;

import dev.recado.contract.group.Role;

/**
 * Somebody in a group.
 *
 * @param peer who
 * @param role what he may do there
 * @param online whether he has a session
 */
public record Member(Peer.Somebody peer, Role role, boolean online) {}
