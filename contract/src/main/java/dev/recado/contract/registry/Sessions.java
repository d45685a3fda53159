package dev.recado.contract.registry;

import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * The sessions of an account.
 *
 * @param sessions in the order they were opened
 */
public record Sessions(List<Item> sessions) implements BusMessage {
    /**
     * One of them.
     *
     * @param session which
     * @param node the node of the gateway that holds it
     * @param device the device that it named, or {@code null}
     * @param dialect what is spoken on it, or {@code null}
     * @param remoteAddress where its client is, or {@code null}
     * @param openedAt since when, in milliseconds since 1970
     * @param gateway the gateway that holds it, or {@code null} for those whom it does not concern
     */
    public record Item(
            SessionId session,
            String node,
            DeviceName device,
            String dialect,
            String remoteAddress,
            long openedAt,
            GatewayId gateway) {
        /**
         * A session as it is shown.
         *
         * @param session which
         * @param node the node of the gateway that holds it
         * @param device the device that it named, or {@code null}
         * @param dialect what is spoken on it, or {@code null}
         * @param remoteAddress where its client is, or {@code null}
         * @param openedAt since when, in milliseconds since 1970
         */
        public Item(
                SessionId session,
                String node,
                DeviceName device,
                String dialect,
                String remoteAddress,
                long openedAt) {
            this(session, node, device, dialect, remoteAddress, openedAt, null);
        }
    }
}
