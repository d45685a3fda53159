package dev.recado.gateway.tls;

import dev.recado.gateway.GatewayConfig.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** The certificates for localhost that only these tests use; each for whoever vouches for itself, but the chain. */
public enum TestCertificate {
    RSA,
    EC,
    /** Another one of the same kind. */
    EC_2,
    /** Behind it the one that vouches for it; between them what people read. */
    CHAIN,
    EXPIRED,
    ED25519;

    public static final Path DIRECTORY = Path.of("src/test/resources/tls");

    public Path certificate() {
        return DIRECTORY.resolve("test-only-" + word() + ".pem");
    }

    public Path key() {
        return DIRECTORY.resolve("test-only-" + word() + "-key.pem");
    }

    public Tls files() {
        return new Tls(certificate(), key());
    }

    /** Puts it where another one is, each file at once. */
    public void replace(Tls files) throws IOException {
        put(certificate(), files.certificate());
        put(key(), files.key());
    }

    public static void put(Path source, Path target) throws IOException {
        Path written = Files.copy(source, target.resolveSibling(target.getFileName() + ".new"));
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
