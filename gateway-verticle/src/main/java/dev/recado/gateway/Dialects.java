package dev.recado.gateway;

import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.bridge.BridgeDialect;
import dev.recado.gateway.commands.CommandsDialect;
import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.json.JsonDialect;
import dev.recado.gateway.numeric.NumericDialect;
import java.time.ZoneId;

/** What the listeners speak. */
final class Dialects {
    private final Limits limits;
    private final Dialect bridge;

    Dialects(Limits limits) {
        this.limits = limits;
        this.bridge = new BridgeDialect(limits);
    }

    /** The wire format for what is configured. */
    Dialect of(GatewayConfig.Dialect configured) {
        if (configured instanceof GatewayConfig.Dialect.Commands commands) {
            return new CommandsDialect(limits, commands.frameGap(), commands.language(), ZoneId.systemDefault());
        }
        if (configured instanceof GatewayConfig.Dialect.Numeric numeric) {
            return new NumericDialect(numeric.frameGap(), numeric.profile());
        }
        if (configured instanceof GatewayConfig.Dialect.Json json) {
            return new JsonDialect(limits, json.frameGap());
        }
        return bridge;
    }
}
