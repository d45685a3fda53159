package dev.recado.gateway.bridge;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Wire;
import dev.recado.gateway.session.Outbound;
import dev.recado.gateway.session.Session;
import io.vertx.core.buffer.Buffer;
import java.util.function.Function;

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
    public Wire open(Pipe pipe, Function<Outbound, Session> sessions) {
        return new BridgeWire(pipe, sessions.apply(new BridgeOutbound(pipe, frames)), api, frames, limits);
    }

    @Override
    public Buffer lastWords(Refusal why) {
        return frames.refusal(null, why);
    }
}
