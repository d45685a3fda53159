package dev.recado.launcher.configuration;

import dev.recado.gateway.GatewayConfig.Dialect;
import dev.recado.gateway.GatewayConfig.Language;
import dev.recado.gateway.numeric.Profile;
import java.time.Duration;

/** What a listener may be told to speak. */
enum ListenerDialect {
    AUTO((frameGap, language, profile) -> new Dialect.Auto(frameGap, language)),
    BRIDGE((frameGap, language, profile) -> Dialect.BRIDGE),
    COMMANDS((frameGap, language, profile) -> new Dialect.Commands(frameGap, language)),
    NUMERIC((frameGap, language, profile) -> new Dialect.Numeric(frameGap, profile)),
    JSON((frameGap, language, profile) -> new Dialect.Json(frameGap));

    private final Maker maker;

    /** Makes of its settings what the gateway is told. */
    private interface Maker {
        Dialect make(Duration frameGap, Language language, Profile profile);
    }

    ListenerDialect(Maker maker) {
        this.maker = maker;
    }

    /** What the gateway is told. */
    Dialect dialect(Duration frameGap, Language language, Profile profile) {
        return maker.make(frameGap, language, profile);
    }
}
