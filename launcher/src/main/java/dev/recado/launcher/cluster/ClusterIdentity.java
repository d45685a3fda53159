package dev.recado.launcher.cluster;

import dev.recado.gateway.GatewayConfig;
import dev.recado.gateway.tls.InvalidCertificateException;
import dev.recado.gateway.tls.ServerCertificate;
import dev.recado.launcher.configuration.ClusterConfig.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * What a node shows the others, and what they must show it.
 *
 * @param own its certificate with the key
 * @param authority the certificates of whoever vouches for the nodes
 */
public record ClusterIdentity(ServerCertificate own, Collection<? extends Certificate> authority) {

    /**
     * Reads it.
     *
     * @param files where it is
     * @return the identity
     * @throws ClusterException if it cannot be used, or if the authority does not vouch for this very node: nobody would
     *     let it in, nor it anybody
     */
    public static ClusterIdentity read(Tls files) throws ClusterException {
        ClusterIdentity identity = new ClusterIdentity(certificate(files), certificates(files.authority()));
        if (!identity.isVouchedFor()) {
            throw new ClusterException(
                    "certificate " + files.certificate() + ": not one that " + files.authority() + " vouches for");
        }
        return identity;
    }

    private static ServerCertificate certificate(Tls files) throws ClusterException {
        try {
            return ServerCertificate.read(new GatewayConfig.Tls(files.certificate(), files.key()));
        } catch (InvalidCertificateException e) {
            throw new ClusterException(e);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file) throws ClusterException {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (!all.isEmpty()) {
                return all;
            }
        } catch (CertificateException e) {
            throw new ClusterException(
                    "authority " + file + ": not a PEM file with certificates (expected: -----BEGIN CERTIFICATE-----)");
        } catch (NoSuchFileException e) {
            throw new ClusterException("authority " + file + ": no such file");
        } catch (AccessDeniedException e) {
            throw new ClusterException("authority " + file + ": permission denied");
        } catch (IOException e) {
            throw new ClusterException("authority " + file + ": cannot be read: " + e.getMessage());
        }
        throw new ClusterException("authority " + file + ": no certificate in it");
    }

    private boolean isVouchedFor() {
        X509Certificate[] chain = own.chain().toArray(X509Certificate[]::new);
        try {
            for (TrustManager manager : trust().getTrustManagers()) {
                if (manager instanceof X509TrustManager trust) {
                    trust.checkServerTrusted(chain, "UNKNOWN");
                }
            }
            return true;
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    /** For sockets that show the one and ask for the other. */
    SSLContext context() throws GeneralSecurityException, IOException {
        char[] none = new char[0];
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, none);
        keys.setKeyEntry("node", own.key(), none, own.chain().toArray(Certificate[]::new));
        KeyManagerFactory manager = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        manager.init(keys, none);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(manager.getKeyManagers(), trust().getTrustManagers(), null);
        return context;
    }

    private TrustManagerFactory trust() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        int number = 0;
        for (Certificate certificate : authority) {
            trusted.setCertificateEntry("authority" + number++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory;
    }
}
