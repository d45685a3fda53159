package dev.recado.client;

import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.SessionId;

/**
 * Somewhere the account is logged in.
 *
 * @param session which session
 * @param node the node of the server that holds it
 * @param dialect what is spoken on it
 * @param remoteAddress where its client is
 * @param openedAt since when, in milliseconds since 1970
 * @param current whether it is this client's own
 * @param device the device that it named, or {@code null}
 */
public record OpenSession(
        SessionId session,
        String node,
        String dialect,
        String remoteAddress,
        long openedAt,
        boolean current,
        DeviceName device) {}
