package dev.recado.registry;

import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.WriterConfig;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the registry is told at its start.
 *
 * @param database where it keeps accounts and tokens
 * @param writer how much may wait to be written there
 * @param passwords how passwords are hashed
 * @param tokens how long a login lasts
 * @param failedLogins how often a login may fail
 * @param blockedAccounts how many others an account may block, from 1 to {@value #BLOCKED_ACCOUNTS_MAX}; one more is refused with
 *     {@code TOO_MANY_BLOCKED}
 */
public record RegistryConfig(
        DatabaseConfig database,
        WriterConfig writer,
        Passwords passwords,
        Tokens tokens,
        FailedLogins failedLogins,
        int blockedAccounts) {
    private static final int CONNECTIONS = 2;
    private static final long FREE_BYTES_MIN = 512L << 20;
    private static final WriterConfig WRITER = new WriterConfig(32_768, 64L << 20, 4096);

    /** More would not go into what is announced when an account comes and goes. */
    private static final int BLOCKED_ACCOUNTS_MAX = 1000;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public RegistryConfig {
        atLeast("blocked-accounts", blockedAccounts, 1);
        if (blockedAccounts > BLOCKED_ACCOUNTS_MAX) {
            throw new IllegalArgumentException(
                    "blocked-accounts: " + blockedAccounts + " (expected: <= " + BLOCKED_ACCOUNTS_MAX + ")");
        }
    }

    /**
     * The documented defaults, on a database given.
     *
     * @param database where it keeps accounts and tokens
     * @return what the server is told when nothing else is said
     */
    public static RegistryConfig on(DatabaseConfig database) {
        return new RegistryConfig(
                database,
                WRITER,
                new Passwords(10, 2, 64),
                new Tokens(Duration.ofDays(30), 16),
                new FailedLogins(10, 100),
                BLOCKED_ACCOUNTS_MAX);
    }

    /**
     * The documented defaults, in a directory of its own: HSQLDB, which needs no server.
     *
     * @param directory where its files are, made if it is not there; {@code registry} of the server's data
     * @return what the server is told when nothing else is said
     */
    public static RegistryConfig at(Path directory) {
        Path place = directory.toAbsolutePath().normalize();
        String url = "jdbc:hsqldb:file:" + place.resolve("db");
        return on(new DatabaseConfig(url, null, null, place, CONNECTIONS, FREE_BYTES_MIN));
    }

    /**
     * How passwords are hashed.
     *
     * @param bcryptCost base-2 logarithm of the rounds, from 4 to 16
     * @param threads how many are hashed at once, at least 1
     * @param queueMax how many may wait, at least 0; one more is refused with {@code LOGINS_BUSY}
     */
    public record Passwords(int bcryptCost, int threads, int queueMax) {
        private static final int COST_MIN = 4;
        private static final int COST_MAX = 16;

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a value is out of its range
         */
        public Passwords {
            atLeast("bcrypt-cost", bcryptCost, COST_MIN);
            if (bcryptCost > COST_MAX) {
                throw new IllegalArgumentException("bcrypt-cost: " + bcryptCost + " (expected: <= " + COST_MAX + ")");
            }
            atLeast("threads", threads, 1);
            atLeast("queue", queueMax, 0);
        }
    }

    /**
     * How long a login lasts.
     *
     * @param lifetime after its last use by a login, at least a second
     * @param perAccountMax how many an account may have, at least 1; one more ends the one that expires first
     */
    public record Tokens(Duration lifetime, int perAccountMax) {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a value is out of its range
         */
        public Tokens {
            if (lifetime.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("lifetime: " + lifetime + " (expected: >= a second)");
            }
            atLeast("per-account", perAccountMax, 1);
        }
    }

    /**
     * How often a login by password may fail in a minute; successes do not count.
     *
     * @param perAccount for one account, at least 1
     * @param perAddress from one address, at least 1
     */
    public record FailedLogins(int perAccount, int perAddress) {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a value is out of its range
         */
        public FailedLogins {
            atLeast("per-account", perAccount, 1);
            atLeast("per-address", perAddress, 1);
        }
    }

    private static void atLeast(String key, int value, int min) {
        if (value < min) {
            throw new IllegalArgumentException(key + ": " + value + " (expected: >= " + min + ")");
        }
    }
}
