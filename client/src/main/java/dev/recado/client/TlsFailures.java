package dev.recado.client;

import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in a sentence why there is no encrypted connection. */
final class TlsFailures {
    private TlsFailures() {}

    /** The failure to connect, with a sentence for people if TLS is the reason; whatever else fails is passed on. */
    static Throwable explained(ServerAddress server, Tls tls, Throwable failure) {
        if (find(failure, SslHandshakeTimeoutException.class).isPresent()) {
            // Nothing is wrong with the certificate: it is a connection that has not come about in time.
            return new SocketTimeoutException(server + " did not answer the greeting of TLS");
        }
        if (failure instanceof SSLException) {
            String why = server + " " + why(server.host(), failure);
            return new SSLException(why, failure);
        }
        boolean ofTheFile = tls.authorities() != null && !(failure instanceof IOException);
        return ofTheFile
                ? new SSLException(tls.authorities() + " cannot be read as certificates: " + root(failure), failure)
                : failure;
    }

    private static String why(String host, Throwable failure) {
        if (find(failure, CertificateExpiredException.class).isPresent()) {
            return "shows a certificate that has expired";
        }
        if (find(failure, CertificateNotYetValidException.class).isPresent()) {
            return "shows a certificate that is not valid yet";
        }
        Optional<CertificateException> untrusted = find(failure, CertificateException.class);
        if (untrusted.isPresent()) {
            return untrusted.get().getCause() == null
                    ? "shows a certificate that is not for " + host + ": "
                            + untrusted.get().getMessage()
                    : "shows a certificate that nobody vouches for who is trusted here";
        }
        return find(failure, NotSslRecordException.class).isPresent()
                ? "does not speak TLS"
                : "does not speak TLS, or none that is spoken here: " + root(failure);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static <T> Optional<T> find(Throwable failure, Class<T> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String root(Throwable failure) {
        Throwable root = chain(failure).reduce((outer, inner) -> inner).orElseThrow();
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
