package dev.recado.gateway;

import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.connection.Connections;
import dev.recado.gateway.connection.Doorway;
import dev.recado.gateway.tls.Certificates;
import dev.recado.gateway.tls.Encryption;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The sockets that accept connections: all of them are bound, or none. */
final class Listeners {
    private static final int ACCEPT_BACKLOG = 1024;

    private final Vertx vertx;
    private final Dialects dialects;
    private final Connections connections;
    private final Certificates certificates;
    private final List<NetServer> servers = new ArrayList<>();
    private volatile List<BoundListener> bound = List.of();

    Listeners(Vertx vertx, Dialects dialects, Connections connections, Certificates certificates) {
        this.vertx = vertx;
        this.dialects = dialects;
        this.connections = connections;
        this.certificates = certificates;
    }

    /** Vert.x would let two listeners share a port, and give one client to this and the next to that. */
    private static void checkPorts(List<Listener> listeners) {
        Set<String> places = new HashSet<>();
        for (Listener listener : listeners) {
            String place = listener.host() + ":" + listener.port();
            if (listener.port() != 0 && !places.add(place)) {
                throw new IllegalArgumentException("listener " + listener.name() + ": another one has " + place);
            }
        }
    }

    /** Succeeds when every listener accepts; fails, with none left bound, naming the first that could not be. */
    Future<Void> bind(List<Listener> listeners) {
        checkPorts(listeners);
        return Future.join(listeners.stream().map(this::bind).toList())
                .onSuccess(all -> bound = all.list())
                .<Void>mapEmpty()
                .recover(cause -> close(Duration.ZERO).transform(closed -> Future.failedFuture(cause)));
    }

    private Future<BoundListener> bind(Listener listener) {
        return encryption(listener)
                .map(encryption -> new Doorway(listener, dialects.of(listener.dialect()), encryption))
                .compose(this::bind);
    }

    private Future<Encryption> encryption(Listener listener) {
        if (listener.tls() == null) {
            return Future.succeededFuture();
        }
        return certificates
                .open(listener.tls())
                .recover(cause -> Future.failedFuture(
                        new IllegalStateException("listener " + listener.name() + ": " + cause.getMessage(), cause)));
    }

    private Future<BoundListener> bind(Doorway doorway) {
        Listener listener = doorway.listener();
        NetServer server = vertx.createNetServer(
                        new NetServerOptions().setTcpKeepAlive(true).setAcceptBacklog(ACCEPT_BACKLOG))
                .connectHandler(socket -> connections.accept(socket, doorway));
        servers.add(server);
        return server.listen(listener.port(), listener.host())
                .map(listening -> new BoundListener(listener.name(), listener.host(), listening.actualPort()))
                .recover(cause -> Future.failedFuture(new IllegalStateException(
                        "listener " + listener.name() + ": cannot bind " + listener.host() + ":" + listener.port()
                                + ": " + cause.getMessage(),
                        cause)));
    }

    List<BoundListener> bound() {
        return bound;
    }

    /** Accepts no more at once; closes the connections that are left after a time. */
    Future<Void> close(Duration patience) {
        return Future.join(servers.stream()
                        .map(server -> server.shutdown(patience.toMillis(), TimeUnit.MILLISECONDS))
                        .toList())
                .mapEmpty();
    }
}
