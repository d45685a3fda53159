package dev.recado.gateway;

import dev.recado.gateway.tls.TestCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Connections of Java's own TLS that believe in the certificates of these tests, and in no others. */
final class SecureSockets {
    private static final SSLContext CONTEXT = context();

    private SecureSockets() {}

    private static SSLContext context() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (TestCertificate certificate : TestCertificate.values()) {
                trusted.setCertificateEntry(certificate.name(), last(certificate));
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Certificate last(TestCertificate certificate) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(certificate.certificate())) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .reduce((first, second) -> second)
                    .orElseThrow();
        }
    }

    /** Connects, says hello by this version only, and does not wait for the answer. */
    static SSLSocket connect(int port, String version) throws IOException {
        return over(new Socket(InetAddress.getLoopbackAddress(), port), version);
    }

    static SSLSocket over(Socket plain, String version) throws IOException {
        plain.setTcpNoDelay(true);
        SSLSocket socket = (SSLSocket) CONTEXT.getSocketFactory().createSocket(plain, "localhost", 0, true);
        socket.setEnabledProtocols(new String[] {version});
        socket.setSoTimeout((int) House.TIMEOUT.toMillis());
        return socket;
    }

    /** Which certificate the other end has. */
    static X509Certificate certificate(SSLSocket socket) throws IOException {
        return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
}
