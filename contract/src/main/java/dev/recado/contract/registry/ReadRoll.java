package dev.recado.contract.registry;

import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks a gateway for its sessions, in the order of their ids.
 *
 * @param after the id before the first, or {@code null} to begin with the first
 * @param limit how many at most, from 1 to {@value #LIMIT_MAX}
 */
public record ReadRoll(SessionId after, int limit) implements BusMessage {
    /** The most that may be asked for. */
    public static final int LIMIT_MAX = 1000;

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public ReadRoll {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: >= 1 and <= " + LIMIT_MAX + ")");
        }
    }
}
