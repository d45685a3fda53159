package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.BusMessage;

/**
 * An account has a new session, or has it still.
 *
 * @param account whose
 * @param session which
 * @param node the node of the gateway that holds it
 * @param policy what to do about the account's other sessions, or {@code null} to let them be; what is said again lets them be
 * @param device the device that the session named, or {@code null}
 * @param dialect what is spoken on it, or {@code null}
 * @param remoteAddress where its client is, or {@code null}
 * @param openedAt since when, in milliseconds since 1970, or {@code null}
 * @param gateway the gateway that holds it; {@code null} if its version has no such name
 */
public record SessionOpened(
        AccountId account,
        SessionId session,
        String node,
        SessionPolicy policy,
        DeviceName device,
        String dialect,
        String remoteAddress,
        Long openedAt,
        GatewayId gateway)
        implements BusMessage {
    /**
     * A session of which nothing more is known.
     *
     * @param account whose
     * @param session which
     * @param node the node of the gateway that holds it
     * @param gateway the gateway that holds it
     */
    public SessionOpened(AccountId account, SessionId session, String node, GatewayId gateway) {
        this(account, session, node, null, null, null, null, null, gateway);
    }
}
