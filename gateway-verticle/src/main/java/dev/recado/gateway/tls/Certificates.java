package dev.recado.gateway.tls;

import dev.recado.gateway.GatewayConfig.Tls;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;

/**
 * The certificates of a gateway's listeners: read at the start, and again when their files have changed.
 *
 * <p>Belongs to the context of its gateway.
 */
public final class Certificates {
    private final Vertx vertx;
    private final Map<Tls, Future<Encryption>> encryptions = new HashMap<>();

    /**
     * Makes it, with none.
     *
     * @param vertx whose workers read files
     */
    public Certificates(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Reads a certificate, and looks at its files from now on.
     *
     * @param files where it is
     * @return succeeds with what encrypts by it; fails with an {@link InvalidCertificateException}
     */
    public Future<Encryption> open(Tls files) {
        return encryptions.computeIfAbsent(files, added -> new Encryption(vertx, added).open());
    }

    /** Looks whether files have changed. */
    public void look() {
        encryptions.values().stream()
                .filter(Future::succeeded)
                .map(Future::result)
                .forEach(Encryption::look);
    }
}
