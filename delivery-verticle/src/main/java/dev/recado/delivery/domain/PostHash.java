package dev.recado.delivery.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes the keys of posts: the first eight bytes of the SHA-256 of the author's number and the id in UTF-8, so that nobody can make an id
 * that collides with one of somebody else. Not thread safe.
 */
public final class PostHash {
    private final MessageDigest digest;
    private final byte[] author = new byte[Long.BYTES];

    /** Ready to hash. */
    public PostHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /**
     * Hashes.
     *
     * @param key of a post
     * @return the same for the same key, now and for ever
     */
    public long of(PostKey key) {
        ByteBuffer.wrap(author).putLong(key.author().value());
        digest.update(author);
        digest.update(key.id().value().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
