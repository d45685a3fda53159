package dev.recado.storage;

import dev.recado.contract.delivery.Durability;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * HSQLDB in this JVM. Its defaults lose data and its URL's properties count for a new database only, so what matters is set
 * at every start and read back.
 */
final class HsqldbEngine implements Engine {
    private static final String FILE_URL = "jdbc:hsqldb:file:";
    private static final String MEMORY_URL = "jdbc:hsqldb:mem:";

    private static final List<String> SETTINGS = List.of(
            // Sync at every commit; the default is every half second.
            "SET FILES WRITE DELAY FALSE",
            // One writer and a few readers: LOCKS has hung with several connections, MVCC starves the writer.
            "SET DATABASE TRANSACTION CONTROL MVLOCKS",
            // Whatever grows must not live in the heap.
            "SET DATABASE DEFAULT TABLE TYPE CACHED",
            // 'a' and 'a ' are two keys, as they are in PostgreSQL; by default the shorter one is padded.
            "SET DATABASE COLLATION SQL_TEXT NO PAD",
            // Megabytes: how rare checkpoints are, which stop everything, and how much a start after a crash replays.
            "SET FILES LOG SIZE 64",
            // Whenever it is full, half of it is written down, and everything waits: 8 to 15 ms for these.
            "SET FILES CACHE ROWS 8000",
            // Kilobytes.
            "SET FILES CACHE SIZE 32768",
            // A full disk under a mapped file is a fault of the JVM, not an error.
            "SET FILES NIO FALSE",
            // Opening swallows write errors, too. This writes all files anew, or says that it cannot.
            "CHECKPOINT");

    private final ConnectionSource connections;
    private final boolean inMemory;
    /** Null until the database is open. */
    private WriteErrorGuard guard;

    HsqldbEngine(DatabaseConfig config) {
        this.inMemory = config.url().startsWith(MEMORY_URL);
        if (!inMemory) {
            checkPath(config);
        }
        WriteErrorGuard.leaveLoggingAlone();
        Properties properties = new Properties();
        properties.setProperty("user", config.user() == null ? "SA" : config.user());
        properties.setProperty("password", config.password() == null ? "" : config.password());
        // The directory has a lock of ours.
        properties.setProperty("hsqldb.lock_file", "false");
        this.connections = new ConnectionSource(config.url(), properties);
    }

    private static void checkPath(DatabaseConfig config) {
        if (!config.url().startsWith(FILE_URL)) {
            throw new IllegalArgumentException("url: expected " + FILE_URL + "… or " + MEMORY_URL
                    + "… (of a server of HSQLDB it cannot be told whether it keeps what it accepts)");
        }
        if (config.directory() == null) {
            throw new IllegalArgumentException("directory: missing (expected: where the database has its files)");
        }
        String path = config.url().substring(FILE_URL.length()).replaceFirst(";.*", "");
        Path files = Path.of(path).toAbsolutePath().normalize().getParent();
        if (!config.directory().toAbsolutePath().normalize().equals(files)) {
            throw new IllegalArgumentException("url: files in " + files + " (expected: in " + config.directory() + ")");
        }
    }

    @Override
    public ConnectionSource connections() {
        return connections;
    }

    @Override
    public Durability prove(Connection connection, Consumer<String> onWriteError) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Errors and warnings to java.util.logging, where the guard hears them: first of all.
            statement.execute("SET DATABASE EXTERNAL EVENT LOG LEVEL 2");
            guard = WriteErrorGuard.on(nameOf(statement), onWriteError);
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
        }
        Map<String, String> found = properties(connection);
        expect(found, "hsqldb.tx", "mvlocks");
        expect(found, "hsqldb.extlog", "2");
        if (inMemory) {
            return Durability.MEMORY;
        }
        expect(found, "hsqldb.write_delay_millis", "0");
        expect(found, "hsqldb.log_data", "true");
        return Durability.DISK;
    }

    private static String nameOf(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("CALL DATABASE_NAME()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Map<String, String> properties(Connection connection) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT PROPERTY_NAME, PROPERTY_VALUE FROM INFORMATION_SCHEMA.SYSTEM_PROPERTIES")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private static void expect(Map<String, String> found, String property, String expected) throws SQLException {
        String value = found.get(property);
        if (!expected.equalsIgnoreCase(value)) {
            throw new SQLException(property + ": " + value + " (expected: " + expected + "); durability is not proven");
        }
    }

    @Override
    public void shutDown(boolean failed) throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            connections.close();
            // After a write error no checkpoint: the log holds what was synced, and the next start reads it.
            statement.execute(failed ? "SHUTDOWN IMMEDIATELY" : "SHUTDOWN");
        } finally {
            if (guard != null) {
                guard.close();
            }
        }
    }
}
