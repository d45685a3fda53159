package dev.recado.gateway.json;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Sessions;
import dev.recado.gateway.connection.Wire;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/** JSON objects without framing, answered in Portuguese. */
public final class JsonDialect implements Dialect {
    /** How long an object may be, in both directions. */
    static final int OBJECT_BYTES_MAX = 4096;
    /** How long one may be from somebody who has not logged in. */
    static final int OBJECT_BYTES_BEFORE_LOGIN_MAX = 1024;

    private final Limits limits;
    private final Duration frameGap;

    /**
     * Makes the dialect.
     *
     * @param limits how long frames may be, if that is less than objects may be here
     * @param frameGap from one object to the next, at least
     */
    public JsonDialect(Limits limits, Duration frameGap) {
        this.limits = limits;
        this.frameGap = frameGap;
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public SessionPolicy sessions() {
        return SessionPolicy.REJECT;
    }

    @Override
    public boolean pings() {
        return false;
    }

    @Override
    public Wire open(Pipe pipe, Sessions sessions) {
        return new JsonWire(pipe, this, sessions);
    }

    @Override
    public Buffer lastWords(Refusal why) {
        return Replies.of(why);
    }

    Duration frameGap() {
        return frameGap;
    }

    /** How long an object may be now. */
    int objectBytesMax(boolean loggedIn) {
        return loggedIn
                ? Math.min(OBJECT_BYTES_MAX, limits.frameBytes())
                : Math.min(OBJECT_BYTES_BEFORE_LOGIN_MAX, limits.frameBytesBeforeLogin());
    }

    /** How much is skipped of an object that is too long, to find its end. */
    int skippedBytesMax() {
        return limits.frameBytes();
    }
}
