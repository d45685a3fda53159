package dev.recado.gateway;

import dev.recado.gateway.GatewayConfig.Dialect.Auto;
import dev.recado.gateway.GatewayConfig.Dialect.Commands;
import dev.recado.gateway.GatewayConfig.Dialect.Json;
import dev.recado.gateway.GatewayConfig.Dialect.Numeric;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.auto.AutoDialect;
import dev.recado.gateway.bridge.BridgeDialect;
import dev.recado.gateway.commands.CommandsDialect;
import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.json.JsonDialect;
import dev.recado.gateway.numeric.NumericDialect;
import dev.recado.gateway.numeric.Profile;
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
        if (configured instanceof Auto auto) {
            return new AutoDialect(
                    bridge,
                    of(new Json(auto.frameGap())),
                    of(new Numeric(auto.frameGap(), Profile.CLASSIC)),
                    of(new Commands(auto.frameGap(), auto.language())));
        }
        if (configured instanceof Commands commands) {
            return new CommandsDialect(limits, commands.frameGap(), commands.language(), ZoneId.systemDefault());
        }
        if (configured instanceof Numeric numeric) {
            return new NumericDialect(numeric.frameGap(), numeric.profile());
        }
        if (configured instanceof Json json) {
            return new JsonDialect(limits, json.frameGap());
        }
        return bridge;
    }
}
