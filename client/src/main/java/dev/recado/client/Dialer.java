package dev.recado.client;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;

/**
 * Makes connections to one server, encrypted or not. Of an encrypted one it is known who is at the other end before it is handed out.
 *
 * <p>Thread safe.
 */
final class Dialer {
    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

    private final ClientOptions options;
    private final NetClient net;
    private final String serverName;

    Dialer(Vertx vertx, ClientOptions options) {
        this.options = options;
        this.net = vertx.createNetClient(netOptions(options));
        this.serverName = options.tls() == null ? null : serverName(options.host());
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

    /** Fails with an {@link javax.net.ssl.SSLException} that says in a sentence why there is no encrypted connection, if that is what failed, and with a
     * {@link java.net.SocketTimeoutException} if the greeting of TLS was not answered in time. */
    Future<NetSocket> connect() {
        return net.connect(options.port(), options.host(), serverName)
                .recover(cause ->
                        Future.failedFuture(options.tls() == null ? cause : TlsFailures.explained(options, cause)));
    }

    Future<Void> close() {
        return net.close();
    }
}
