package dev.recado.client;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes connections to servers, encrypted or not. Of an encrypted one it is known who is at the other end before it is handed out.
 *
 * <p>Thread safe.
 */
final class Dialer {
    /** A connection, and where it leads. */
    record Dialed(ServerAddress server, NetSocket socket) {}

    private static final Logger LOG = LoggerFactory.getLogger(Dialer.class);
    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

    private final ClientOptions options;
    private final NetClient net;

    Dialer(Vertx vertx, ClientOptions options) {
        this.options = options;
        this.net = vertx.createNetClient(netOptions(options));
    }

    private static NetClientOptions netOptions(ClientOptions options) {
        int timeoutMs = (int) options.requestTimeout().toMillis();
        NetClientOptions net = new NetClientOptions().setConnectTimeout(timeoutMs);
        if (options.tls() == null) {
            return net;
        }
        Path authorities = options.tls().authorities();
        return net.setSsl(true)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setEnabledSecureTransportProtocols(PROTOCOLS)
                .setTrustOptions(authorities == null ? null : new PemTrustOptions().addCertPath(authorities.toString()))
                .setSslHandshakeTimeout(timeoutMs)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    /** What a server with several certificates is told to choose by; an address is no name. */
    private static String serverName(String host) {
        try {
            boolean address = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
            return address ? null : new SNIHostName(host).getAsciiName();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * Connects to the first server that can be reached, and fails as the last of them: with an {@link javax.net.ssl.SSLException} that says in a sentence
     * why there is no encrypted connection, if that is what failed, and with a {@link java.net.SocketTimeoutException} if the greeting of TLS was not
     * answered in time.
     */
    Future<Dialed> connect(List<ServerAddress> servers) {
        Future<Dialed> dialed = connect(servers.get(0));
        for (ServerAddress next : servers.subList(1, servers.size())) {
            dialed = dialed.recover(cause -> {
                LOG.debug("not connected: {}", cause.getMessage());
                return connect(next);
            });
        }
        return dialed;
    }

    private Future<Dialed> connect(ServerAddress server) {
        Tls tls = options.tls();
        String name = tls == null ? null : serverName(server.host());
        return net.connect(server.port(), server.host(), name)
                .map(socket -> new Dialed(server, socket))
                .recover(cause -> Future.failedFuture(tls == null ? cause : TlsFailures.explained(server, tls, cause)));
    }

    Future<Void> close() {
        return net.close();
    }
}
