package dev.recado.gateway;

import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.bridge.BridgeDialect;
import dev.recado.gateway.connection.Dialect;

/** What the listeners speak. */
final class Dialects {
    private final Dialect bridge;

    Dialects(Limits limits) {
        this.bridge = new BridgeDialect(limits);
    }

    /** The wire format for what is configured. */
    Dialect of(GatewayConfig.Dialect configured) {
        return bridge;
    }
}
