package dev.recado.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Numbers the terms for which partitions are owned, each larger than the one before, in the table {@code partition_term}. They begin with
 * the microseconds since 1970 when this process began, where the clock allows it: they grow although a database begins anew, and of two processes
 * with databases of their own one has the larger ones for everything.
 */
final class Terms {
    private static final long BEGAN = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());

    private final PreparedStatement select;
    private final PreparedStatement insert;
    private final PreparedStatement update;

    Terms(Connection connection) throws SQLException {
        select = connection.prepareStatement("SELECT term FROM partition_term WHERE number = ?");
        insert = connection.prepareStatement("INSERT INTO partition_term (term, number) VALUES (?, ?)");
        update = connection.prepareStatement("UPDATE partition_term SET term = ? WHERE number = ?");
    }

    /** A new one, to be committed; asked by whoever holds the lock of the partition. */
    long next(int partition) throws SQLException {
        select.setInt(1, partition);
        try (ResultSet row = select.executeQuery()) {
            boolean known = row.next();
            long term = Math.max(BEGAN, known ? row.getLong(1) + 1 : 0);
            PreparedStatement write = known ? update : insert;
            write.setLong(1, term);
            write.setInt(2, partition);
            write.executeUpdate();
            return term;
        }
    }
}
