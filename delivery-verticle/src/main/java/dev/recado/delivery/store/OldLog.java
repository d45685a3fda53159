package dev.recado.delivery.store;

import dev.recado.storage.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What an earlier version has left in the tables of the log. On HSQLDB only. */
public final class OldLog {
    private OldLog() {}

    /**
     * Drops the key that knew repeats before, if it is there, and nobody is to use the database meanwhile. This is no migration, as one that is
     * killed behind it could not be repeated.
     *
     * @param database an HSQLDB with the tables of the log
     * @return {@code null}
     * @throws SQLException if the store fails
     */
    public static Void dropUniqueKey(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet key = statement.executeQuery(
                        "SELECT 1 FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE CONSTRAINT_NAME = 'ENTRY_ONCE'")) {
            if (key.next()) {
                statement.execute("ALTER TABLE entry DROP CONSTRAINT entry_once");
            }
            connection.commit();
            return null;
        }
    }
}
