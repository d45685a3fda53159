package dev.recado.launcher.configuration;

import dev.recado.gateway.GatewayConfig.Dialect;
import dev.recado.gateway.GatewayConfig.Language;
import java.time.Duration;
import java.util.Optional;

/** What a listener may be told to speak, whether it is built or not. */
enum ListenerDialect {
    AUTO(Dialect.Auto::new),
    BRIDGE((frameGap, language) -> Dialect.BRIDGE),
    COMMANDS(Dialect.Commands::new),
    NUMERIC(null),
    JSON(null);

    private final Maker maker;

    /** Makes of its settings what the gateway is told. */
    private interface Maker {
        Dialect make(Duration frameGap, Language language);
    }

    ListenerDialect(Maker maker) {
        this.maker = maker;
    }

    /** What the gateway is told, or nothing if it cannot speak it yet. */
    Optional<Dialect> dialect(Duration frameGap, Language language) {
        return Optional.ofNullable(maker).map(known -> known.make(frameGap, language));
    }
}
