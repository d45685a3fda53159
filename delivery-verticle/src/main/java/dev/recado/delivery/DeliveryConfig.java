package dev.recado.delivery;

import dev.recado.delivery.log.LogBounds;
import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.WriterConfig;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What delivery is told at its start.
 *
 * @param database where it keeps the log
 * @param writer the bounds of what waits to be written
 * @param conversationsCached how many conversations' ends and cursors are kept in memory, at least 1
 * @param recentPostsCached how many posts are kept in memory by their ids, to find a repeat; at least 1
 * @param receiptsMembers how many members a group may have, or recipients a broadcast, for its authors to be told at once who received
 *     what; from 0
 * @param devicesPerAccount how many devices of an account are remembered, at least 1
 * @param retention what is removed, and when
 */
public record DeliveryConfig(
        DatabaseConfig database,
        WriterConfig writer,
        int conversationsCached,
        int recentPostsCached,
        int receiptsMembers,
        int devicesPerAccount,
        Retention retention) {
    private static final int CONNECTIONS = 2;
    private static final long FREE_BYTES_MIN = 512L << 20;
    private static final WriterConfig WRITER = new WriterConfig(32_768, 64L << 20, 4096);

    /** Of a conversation that is spoken in, those who speak and those who listen now; of most, the two. */
    private static final int PARTICIPANTS_PER_CONVERSATION = 2;

    /**
     * The documented defaults, on a database given.
     *
     * @param database where it keeps the log
     * @return what the server is told when nothing else is said
     */
    public static DeliveryConfig on(DatabaseConfig database) {
        return new DeliveryConfig(
                database, WRITER, 100_000, 65_536, 100, 16, new Retention(null, null, Duration.ofDays(90)));
    }

    /**
     * The documented defaults, in a directory of its own: HSQLDB, which needs no server.
     *
     * @param directory where its files are, made if it is not there; {@code delivery} of the server's data
     * @return what the server is told when nothing else is said
     */
    public static DeliveryConfig at(Path directory) {
        Path place = directory.toAbsolutePath().normalize();
        String url = "jdbc:hsqldb:file:" + place.resolve("db");
        return on(new DatabaseConfig(url, null, null, place, CONNECTIONS, FREE_BYTES_MIN));
    }

    /**
     * What is removed, and when: a little later than said here, when the background gets to it.
     *
     * @param entries how long entries are kept that everyone has received, or {@code null} for ever: then none is removed
     * @param undelivered how long those are kept that wait for somebody, no less than {@code entries}; or {@code null} until they wait
     *     for nobody
     * @param devices how long after its last session a device is remembered
     */
    public record Retention(Duration entries, Duration undelivered, Duration devices) {
        /**
         * Checks what the durations must be to each other.
         *
         * @throws IllegalArgumentException if what waits would be removed earlier than what does not
         */
        public Retention {
            if (undelivered != null && (entries == null || undelivered.compareTo(entries) < 0)) {
                throw new IllegalArgumentException(
                        "undelivered: " + undelivered + " (expected: no less than entries, " + entries + ")");
            }
        }
    }

    LogBounds bounds() {
        return new LogBounds(
                conversationsCached,
                PARTICIPANTS_PER_CONVERSATION * conversationsCached,
                recentPostsCached,
                receiptsMembers,
                devicesPerAccount);
    }
}
