package dev.recado.gateway.bridge;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Sessions;
import dev.recado.gateway.connection.Wire;
import io.vertx.core.buffer.Buffer;

/** Length-prefixed JSON. */
public final class BridgeDialect implements Dialect {
    private final Limits limits;
    private final Api api;
    private final Frames frames = new Frames();

    /**
     * Makes the dialect.
     *
     * @param limits how long frames may be
     */
    public BridgeDialect(Limits limits) {
        this.limits = limits;
        this.api = new Api(limits.frameBytes());
    }

    @Override
    public String name() {
        return "bridge";
    }

    @Override
    public SessionPolicy sessions() {
        return SessionPolicy.ALLOW;
    }

    @Override
    public boolean pings() {
        return true;
    }

    @Override
    public Wire open(Pipe pipe, Sessions sessions) {
        return new BridgeWire(pipe, sessions.open(this, new BridgeOutbound(pipe, frames)), api, frames, limits);
    }

    @Override
    public Buffer lastWords(Refusal why) {
        return frames.refusal(null, why);
    }
}
