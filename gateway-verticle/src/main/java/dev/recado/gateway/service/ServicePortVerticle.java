package dev.recado.gateway.service;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.ext.bridge.BridgeOptions;
import io.vertx.ext.bridge.PermittedOptions;
import io.vertx.ext.eventbus.bridge.tcp.TcpEventBusBridge;

/**
 * The Vert.x TCP event-bus bridge as it comes, for programs on this machine.
 *
 * <p>It knows no login, no largest frame and no back-pressure: whoever connects is trusted with the addresses that are permitted,
 * and with the memory of this process. That is why it is reached from this machine only, and not there unless configured. Clients
 * go to a listener of the gateway, which speaks the same frames.
 */
public final class ServicePortVerticle extends VerticleBase {
    private final ServicePortConfig config;
    private TcpEventBusBridge bridge;

    /**
     * Makes a port.
     *
     * @param config where, and what is permitted
     */
    public ServicePortVerticle(ServicePortConfig config) {
        this.config = config;
    }

    @Override
    public Future<?> start() {
        BridgeOptions options = new BridgeOptions();
        config.inboundPermitted().forEach(address -> options.addInboundPermitted(only(address)));
        config.outboundPermitted().forEach(address -> options.addOutboundPermitted(only(address)));
        bridge = TcpEventBusBridge.create(vertx, options);
        return bridge.listen(config.port(), config.host());
    }

    private static PermittedOptions only(String address) {
        return new PermittedOptions().setAddress(address);
    }

    @Override
    public Future<?> stop() {
        return bridge.close();
    }
}
