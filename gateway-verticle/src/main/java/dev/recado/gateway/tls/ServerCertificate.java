package dev.recado.gateway.tls;

import dev.recado.gateway.GatewayConfig.Tls;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A certificate with the key that proves whose it is.
 *
 * @param chain the certificate, and after it those of who vouches for it
 * @param key the key, which fits the first certificate
 */
public record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {
    /** For each kind of key that is taken, how something is signed with it. */
    private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    /** Takes a copy of the chain. */
    public ServerCertificate {
        chain = List.copyOf(chain);
    }

    /**
     * Reads it, which takes its time.
     *
     * @param files where it is
     * @return the certificate, of which {@link #doubt} may tell more
     * @throws InvalidCertificateException if it cannot be used
     */
    public static ServerCertificate read(Tls files) throws InvalidCertificateException {
        List<X509Certificate> chain = certificates(PemFile.read("certificate", files.certificate()));
        PublicKey publicKey = chain.get(0).getPublicKey();
        if (!SIGNATURES.containsKey(publicKey.getAlgorithm())) {
            throw new InvalidCertificateException("certificate " + files.certificate() + ": of a key for "
                    + publicKey.getAlgorithm() + " (expected: RSA or EC)");
        }
        PemFile keyFile = PemFile.read("key", files.key());
        PrivateKey key = key(keyFile, publicKey.getAlgorithm());
        if (!fits(key, publicKey)) {
            throw keyFile.invalid("does not fit the first certificate of " + files.certificate());
        }
        return new ServerCertificate(chain, key);
    }

    private static List<X509Certificate> certificates(PemFile file) throws InvalidCertificateException {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] block : file.blocks("CERTIFICATE")) {
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block)));
            }
        } catch (CertificateException e) {
            throw file.invalid("not a certificate: " + e.getMessage());
        }
        if (chain.isEmpty()) {
            throw file.invalid("no certificate in it (expected: PEM, -----BEGIN CERTIFICATE-----)");
        }
        return chain;
    }

    private static PrivateKey key(PemFile file, String algorithm) throws InvalidCertificateException {
        List<byte[]> blocks = file.blocks("PRIVATE KEY");
        if (blocks.isEmpty()) {
            throw file.invalid(whyNoKey(file));
        }
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(blocks.get(0)));
        } catch (GeneralSecurityException e) {
            throw file.invalid("not a key for " + algorithm + ", as its certificate is");
        }
    }

    private static String whyNoKey(PemFile file) {
        if (file.has("BEGIN ENCRYPTED PRIVATE KEY") || file.text().contains("ENCRYPTED")) {
            return "encrypted (expected: as openssl pkcs8 -topk8 -nocrypt writes it)";
        }
        if (file.has(" PRIVATE KEY")) {
            return "not PKCS #8 (expected: as openssl pkcs8 -topk8 -nocrypt writes it)";
        }
        return "no key in it (expected: PEM, -----BEGIN PRIVATE KEY-----)";
    }

    private static boolean fits(PrivateKey key, PublicKey publicKey) {
        try {
            Signature signature = Signature.getInstance(SIGNATURES.get(key.getAlgorithm()));
            signature.initSign(key);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * Tells why clients would not believe it although it can be used.
     *
     * @param now the time
     * @return that it is not valid any more, or not yet; empty if it is
     */
    public Optional<String> doubt(Instant now) {
        X509Certificate first = chain.get(0);
        if (now.isAfter(first.getNotAfter().toInstant())) {
            return Optional.of("has expired at " + first.getNotAfter().toInstant());
        }
        if (now.isBefore(first.getNotBefore().toInstant())) {
            return Optional.of("is not valid before " + first.getNotBefore().toInstant());
        }
        return Optional.empty();
    }
}
