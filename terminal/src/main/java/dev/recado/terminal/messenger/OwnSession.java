package dev.recado.terminal.messenger;

import dev.recado.contract.id.SessionId;

/**
 * A session of this account.
 *
 * @param id which
 * @param device the name of the device, or {@code null}
 * @param from where it comes from, or {@code null}
 * @param openedAt since when, in milliseconds since 1970
 * @param current whether it is this program's
 */
public record OwnSession(SessionId id, String device, String from, long openedAt, boolean current) {}
