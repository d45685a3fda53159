package dev.recado.registry.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What is kept of a token: whoever reads the store cannot log in with it.
 *
 * @param value the SHA-256 of the token's text, 43 characters of base64url
 */
public record TokenHash(String value) {
    /**
     * Hashes a token. A token is random and long, so a fast hash without salt is enough.
     *
     * @param token as the client has it, any text
     * @return what is kept of it
     */
    public static TokenHash of(String token) {
        byte[] digest = sha256().digest(token.getBytes(StandardCharsets.UTF_8));
        return new TokenHash(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
