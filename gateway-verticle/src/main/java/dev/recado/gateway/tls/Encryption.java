package dev.recado.gateway.tls;

import dev.recado.gateway.GatewayConfig.Tls;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What connections are encrypted with: the certificate that is in its files, and the one that was there before as long as what is there
 * cannot be used. A connection keeps the one that it began with.
 *
 * <p>Belongs to the context of its gateway; the files are read on threads that may block.
 */
public final class Encryption {
    private static final Logger LOG = LoggerFactory.getLogger(Encryption.class);

    private final Vertx vertx;
    private final Tls files;
    private List<FileStamp> seen = List.of();
    private ServerCertificate certificate;
    private SslContext context;
    private boolean doubted;
    private boolean looking;
    /** Why the files could not be used at the last look; null if they could. */
    private String complaint;

    /** What a look at the files brought: the stamps from before it. */
    private record Found(List<FileStamp> stamps, ServerCertificate certificate, SslContext context) {}

    /**
     * Makes one that cannot be used before it has {@linkplain #open read} its certificate.
     *
     * @param vertx whose workers read
     * @param files where the certificate is
     */
    Encryption(Vertx vertx, Tls files) {
        this.vertx = vertx;
        this.files = files;
    }

    /** Succeeds when the certificate can be used; fails with an {@link InvalidCertificateException}. */
    Future<Encryption> open() {
        return vertx.executeBlocking(() -> read(stamps())).map(found -> {
            take(found);
            return this;
        });
    }

    private List<FileStamp> stamps() {
        return List.of(FileStamp.of(files.certificate()), FileStamp.of(files.key()));
    }

    private Found read(List<FileStamp> stamps) throws InvalidCertificateException {
        ServerCertificate read = ServerCertificate.read(files);
        return new Found(stamps, read, TlsContext.of(read));
    }

    private void take(Found found) {
        seen = found.stamps();
        certificate = found.certificate();
        context = found.context();
        doubted = false;
        complaint = null;
        LOG.info(
                "certificate {}: valid until {}",
                files.certificate(),
                certificate.chain().get(0).getNotAfter().toInstant());
        doubt();
    }

    /** A certificate also expires while nobody changes it. */
    private void doubt() {
        Optional<String> doubt = certificate.doubt(Instant.now());
        if (doubt.isPresent() && !doubted) {
            LOG.warn("certificate {} {}; clients will not believe it", files.certificate(), doubt.get());
        }
        doubted = doubt.isPresent();
    }

    /**
     * Looks at the files again, but while it is still looking. Those that changed and cannot be used are tried again at every look, since
     * what hinders may be nothing that shows on them, such as who may read them; what it is is told of once.
     *
     * @return succeeds when it has looked, whatever it found
     */
    Future<Void> look() {
        if (looking) {
            return Future.succeededFuture();
        }
        looking = true;
        return vertx.executeBlocking(this::stamps)
                .compose(this::readIfChanged)
                .onFailure(cause -> complain(cause.getMessage()))
                .onComplete(done -> looking = false)
                .otherwiseEmpty();
    }

    private void complain(String why) {
        if (!why.equals(complaint)) {
            LOG.warn("{}; the certificate from before stays", why);
        }
        complaint = why;
    }

    private Future<Void> readIfChanged(List<FileStamp> stamps) {
        doubt();
        if (stamps.equals(seen)) {
            return Future.succeededFuture();
        }
        return vertx.executeBlocking(() -> read(stamps)).onSuccess(this::take).mapEmpty();
    }

    /**
     * What encrypts a new connection, in front of whoever reads it.
     *
     * @param allocator that of the connection
     * @return waits for the client's greeting, for as long as the connection is left open
     */
    public SslHandler handler(ByteBufAllocator allocator) {
        SslHandler handler = context.newHandler(allocator);
        // The gateway looks itself who does not log in in time.
        handler.setHandshakeTimeoutMillis(0);
        return handler;
    }
}
