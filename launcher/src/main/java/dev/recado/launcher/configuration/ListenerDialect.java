package dev.recado.launcher.configuration;

import dev.recado.gateway.GatewayConfig.Dialect;
import java.util.Optional;

/** What a listener may be told to speak, whether it is built or not. */
enum ListenerDialect {
    AUTO(Dialect.AUTO),
    BRIDGE(Dialect.BRIDGE),
    COMMANDS(null),
    NUMERIC(null),
    JSON(null);

    private final Dialect dialect;

    ListenerDialect(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What the gateway calls it, or nothing if it cannot speak it yet. */
    Optional<Dialect> dialect() {
        return Optional.ofNullable(dialect);
    }
}
