package dev.recado.group;

import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.WriterConfig;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the group verticle is told at its start.
 *
 * @param database where it keeps groups and their members
 * @param writer the bounds of what waits to be written; as many changes as may wait there may also wait for delivery, and one more
 *     is refused with {@code STORE_BUSY}
 * @param limits how large groups may get, and who may come in
 * @param answerWithin how long somebody who changed a group waits for delivery to know it; then he is refused with
 *     {@code UNAVAILABLE}, and the change is carried out later
 */
public record GroupConfig(DatabaseConfig database, WriterConfig writer, Limits limits, Duration answerWithin) {
    private static final int CONNECTIONS = 2;
    private static final long FREE_BYTES_MIN = 512L << 20;
    private static final WriterConfig WRITER = new WriterConfig(32_768, 64L << 20, 4096);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public GroupConfig {
        if (answerWithin.toMillis() < 1) {
            throw new IllegalArgumentException("answerWithin: " + answerWithin + " (expected: >= a millisecond)");
        }
    }

    /**
     * The documented defaults, on a database given.
     *
     * @param database where it keeps groups and their members
     * @return what the server is told when nothing else is said
     */
    public static GroupConfig on(DatabaseConfig database) {
        return new GroupConfig(database, WRITER, new Limits(10_000, 1000, true), Duration.ofSeconds(5));
    }

    /**
     * The documented defaults, in a directory of its own: HSQLDB, which needs no server.
     *
     * @param directory where its files are, made if it is not there; {@code group} of the server's data
     * @return what the server is told when nothing else is said
     */
    public static GroupConfig at(Path directory) {
        Path place = directory.toAbsolutePath().normalize();
        String url = "jdbc:hsqldb:file:" + place.resolve("db");
        return on(new DatabaseConfig(url, null, null, place, CONNECTIONS, FREE_BYTES_MIN));
    }

    /**
     * How large groups may get, and who may come in.
     *
     * @param members how many a group may have, from 1 to {@value #MEMBERS_MAX}
     * @param perAccount in how many groups an account may be, at least 1
     * @param openToJoin whether anybody may come in by himself; otherwise a member has to add him
     */
    public record Limits(int members, int perAccount, boolean openToJoin) {
        /** How large the largest group may be. */
        public static final int MEMBERS_MAX = 100_000;

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a value is out of its range
         */
        public Limits {
            if (members < 1 || members > MEMBERS_MAX) {
                throw new IllegalArgumentException("members: " + members + " (expected: 1 to " + MEMBERS_MAX + ")");
            }
            if (perAccount < 1) {
                throw new IllegalArgumentException("per-account: " + perAccount + " (expected: >= 1)");
            }
        }
    }
}
