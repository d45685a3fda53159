package dev.recado.registry.domain;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.BCrypt.Version;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * Turns passwords into bcrypt hashes and compares them. Slow on purpose: a call takes tens of milliseconds of a processor.
 *
 * <p>bcrypt looks at 72 bytes and no further. A password whose UTF-8 form is longer than it can take is replaced by its
 * SHA-512 first, so that every character counts; a shorter one is hashed as it is. Thread safe.
 */
public final class PasswordHashing {
    private static final Version VERSION = Version.VERSION_2B;
    private static final LongPasswordStrategy LONG_PASSWORDS = LongPasswordStrategies.hashSha512(VERSION);
    /** A hash that belongs to nobody: the 22 characters of a salt and the 31 of a digest. */
    private static final String NOBODYS = "$2b$%02d$NobodyHasThisSaltAtAllNorThisDigestWhichIsOnlyCompare";

    private final int cost;
    private final BCrypt.Hasher hasher;
    private final BCrypt.Verifyer verifier;
    private final PasswordHash nobody;

    /**
     * Hashes at a cost.
     *
     * @param cost base-2 logarithm of the rounds, from 4 to 31
     * @param random where salts come from
     */
    public PasswordHashing(int cost, SecureRandom random) {
        this.cost = cost;
        this.hasher = BCrypt.with(VERSION, random, LONG_PASSWORDS);
        this.verifier = BCrypt.verifyer(VERSION, LONG_PASSWORDS);
        this.nobody = new PasswordHash(String.format(Locale.ROOT, NOBODYS, cost));
    }

    /**
     * Hashes a password with a salt of its own.
     *
     * @param password at least one character
     * @return what to keep of it
     */
    public PasswordHash hash(String password) {
        byte[] hash = hasher.hash(cost, password.getBytes(StandardCharsets.UTF_8));
        return new PasswordHash(new String(hash, StandardCharsets.US_ASCII));
    }

    /**
     * Compares a password with what was kept of the right one.
     *
     * @param password what somebody says
     * @param kept the hash of what he should say, of any cost; {@code null} if there is none, which takes as long and is wrong
     * @return whether it is the same password
     */
    public boolean matches(String password, PasswordHash kept) {
        PasswordHash compared = kept == null ? nobody : kept;
        boolean same = verifier.verify(
                        password.getBytes(StandardCharsets.UTF_8),
                        compared.value().getBytes(StandardCharsets.US_ASCII))
                .verified;
        return same && kept != null;
    }
}
