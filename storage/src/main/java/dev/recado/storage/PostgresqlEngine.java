package dev.recado.storage;

import dev.recado.contract.delivery.Durability;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server. Its settings are its administrator's: they are read, not changed. It reports its write errors. */
final class PostgresqlEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresqlEngine.class);
    private static final List<String> NEEDED = List.of("fsync", "synchronous_commit", "full_page_writes");

    /** The first that ends sessions which are idle: they hold locks of partitions. */
    private static final int MAJOR_MIN = 14;

    private final ConnectionSource connections;

    PostgresqlEngine(DatabaseConfig config) {
        Properties properties = new Properties();
        if (config.user() != null) {
            properties.setProperty("user", config.user());
        }
        if (config.password() != null) {
            properties.setProperty("password", config.password());
        }
        // What stands in the URL counts more than any of these.
        // Twice as fast.
        properties.setProperty("reWriteBatchedInserts", "true");
        // The driver would quote the values of a failed batch, and they are what people say to each other.
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty(ConnectionSource.STATEMENT_TIMEOUT, "60");
        properties.setProperty("ApplicationName", "recado");
        this.connections = new ConnectionSource(config.url(), properties);
    }

    @Override
    public ConnectionSource connections() {
        return connections;
    }

    @Override
    public Durability prove(Connection connection, Consumer<String> onWriteError) throws SQLException {
        checkVersion(connection.getMetaData());
        Durability durability = Durability.DISK;
        for (String setting : NEEDED) {
            if ("off".equals(show(connection, setting))) {
                LOG.warn("PostgreSQL's {} is off: what is accepted may be lost", setting);
                durability = Durability.MEMORY;
            }
        }
        return durability;
    }

    private static void checkVersion(DatabaseMetaData server) throws SQLException {
        if (server.getDatabaseMajorVersion() < MAJOR_MIN) {
            throw new SQLException(
                    "PostgreSQL " + server.getDatabaseProductVersion() + " (expected: " + MAJOR_MIN + " or newer)");
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void shutDown(boolean failed) {
        connections.close();
    }
}
