package dev.recado.examples;

import dev.recado.gateway.GatewayConfig;
import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Dialect;
import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.GatewayVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** Lets clients in, those of every dialect, into a chat that an application has. */
public final class ClientPort {
    private ClientPort() {}

    /**
     * Deploys a gateway with the documented limits.
     *
     * @param vertx the application's
     * @param port where to listen, on this machine only; 0 for any
     * @return succeeds with the port when clients can connect
     */
    public static Future<Integer> open(Vertx vertx, int port) {
        Listener main = new Listener("main", Dialect.AUTO, "127.0.0.1", port, Authentication.PASSWORD);
        GatewayVerticle gateway = new GatewayVerticle(GatewayConfig.of("node-1", "1.0", main));
        return vertx.deployVerticle(gateway)
                .map(deployed -> gateway.listeners().get(0).port());
    }
}
