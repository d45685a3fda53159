package dev.recado.client;

import java.nio.file.Path;

/**
 * That a connection is encrypted, by TLS 1.3 or 1.2, and whom to believe who is at its other end. The certificate shown there must be vouched for, and
 * be for the very name or address of {@link ServerAddress#host}.
 *
 * @param authorities a PEM file with the certificates of those who may vouch for a server, or with the server's own; {@code null} for those whom this
 *     Java trusts. It is read once, by the first connection
 */
public record Tls(Path authorities) {
    /**
     * For servers with a certificate of an authority that everybody knows.
     *
     * @return believing those whom this Java trusts
     */
    public static Tls trustingJava() {
        return new Tls(null);
    }

    /**
     * For servers with a certificate of one's own.
     *
     * @param authorities a PEM file
     * @return believing those in the file, and nobody else
     */
    public static Tls trusting(Path authorities) {
        return new Tls(authorities);
    }
}
