package dev.recado.registry.domain;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.RollSum;
import java.util.HashMap;
import java.util.Map;

/** Which gateway holds which sessions, and whose they are. Used by one thread. */
final class GatewaySessions {
    private final Map<GatewayId, Held> gateways = new HashMap<>();

    private static final class Held {
        private final Map<SessionId, AccountId> sessions = new HashMap<>();
        private RollSum sum = RollSum.NONE;
    }

    /** {@code session} is one that is not held by any. */
    void add(GatewayId gateway, SessionId session, AccountId account) {
        Held held = gateways.computeIfAbsent(gateway, fresh -> new Held());
        held.sessions.put(session, account);
        held.sum = held.sum.plus(session);
    }

    /** {@code session} is one that the gateway holds. */
    void remove(GatewayId gateway, SessionId session) {
        Held held = gateways.get(gateway);
        held.sessions.remove(session);
        held.sum = held.sum.minus(session);
        if (held.sessions.isEmpty()) {
            gateways.remove(gateway);
        }
    }

    RollSum sum(GatewayId gateway) {
        Held held = gateways.get(gateway);
        return held == null ? RollSum.NONE : held.sum;
    }

    /** A view that changes with what is added and removed. */
    Map<SessionId, AccountId> of(GatewayId gateway) {
        Held held = gateways.get(gateway);
        return held == null ? Map.of() : held.sessions;
    }
}
