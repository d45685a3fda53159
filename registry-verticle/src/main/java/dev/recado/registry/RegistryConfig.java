package dev.recado.registry;

import dev.recado.storage.DatabaseConfig;
import java.time.Duration;

/**
 * What the registry is told at its start.
 *
 * @param database where it keeps accounts and tokens
 * @param passwords how passwords are hashed
 * @param tokens how long a login lasts
 * @param failedLogins how often a login may fail
 */
public record RegistryConfig(DatabaseConfig database, Passwords passwords, Tokens tokens, FailedLogins failedLogins) {
    /**
     * How passwords are hashed.
     *
     * @param bcryptCost base-2 logarithm of the rounds, from 4 to 16
     * @param threads how many are hashed at once, at least 1
     * @param queueMax how many may wait; one more is refused with {@code LOGINS_BUSY}
     */
    public record Passwords(int bcryptCost, int threads, int queueMax) {}

    /**
     * How long a login lasts.
     *
     * @param lifetime after its last use by a login
     * @param perAccountMax how many an account may have; one more ends the one that expires first
     */
    public record Tokens(Duration lifetime, int perAccountMax) {}

    /**
     * How often a login by password may fail in a minute; successes do not count.
     *
     * @param perAccount for one account
     * @param perAddress from one address
     */
    public record FailedLogins(int perAccount, int perAddress) {}
}
