package dev.recado.gateway.tls;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** What is taken of TLS: versions 1.3 and 1.2, and what Java has on by default that keeps old conversations secret and whole. */
final class TlsContext {
    /** Clients that come again soon. Those of version 1.3 keep their sessions themselves. */
    private static final int SESSIONS_REMEMBERED = 1000;

    private static final int SESSION_SECONDS = 3600;

    private TlsContext() {}

    static SslContext of(ServerCertificate certificate) throws InvalidCertificateException {
        try {
            return SslContextBuilder.forServer(
                            certificate.key(), certificate.chain().toArray(X509Certificate[]::new))
                    .sslProvider(SslProvider.JDK)
                    .protocols("TLSv1.3", "TLSv1.2")
                    .ciphers(ciphers())
                    .sessionCacheSize(SESSIONS_REMEMBERED)
                    .sessionTimeout(SESSION_SECONDS)
                    .build();
        } catch (SSLException | IllegalArgumentException | NoSuchAlgorithmException e) {
            throw new InvalidCertificateException("certificate: refused by Java: " + e.getMessage());
        }
    }

    private static List<String> ciphers() throws NoSuchAlgorithmException {
        String[] byDefault = SSLContext.getDefault().getDefaultSSLParameters().getCipherSuites();
        return Stream.of(byDefault).filter(TlsContext::modern).toList();
    }

    /** Of version 1.3, whose names have no exchange of keys in them, all; of 1.2 those with ECDHE and a cipher that authenticates. */
    private static boolean modern(String cipher) {
        boolean ofVersion13 = !cipher.contains("_WITH_");
        boolean authenticates = cipher.contains("_GCM_") || cipher.contains("_CHACHA20_");
        return authenticates && (ofVersion13 || cipher.startsWith("TLS_ECDHE_"));
    }
}
