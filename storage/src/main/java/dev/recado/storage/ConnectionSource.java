package dev.recado.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * Opens plain JDBC connections, until closed: a straggler that connected to an embedded database after its shutdown would
 * open it again, without our lock.
 */
final class ConnectionSource {
    private final String url;
    private final Properties properties;
    private volatile boolean closed;

    ConnectionSource(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
    }

    Connection open() throws SQLException {
        if (closed) {
            throw new SQLException("the database is closed", "08003");
        }
        return DriverManager.getConnection(url, properties);
    }

    /** For what comes and goes. */
    DataSource plain() {
        return new SimpleDataSource(this::open);
    }

    /** For the pool of {@code vertx-jdbc-client}. */
    DataSource forPool() {
        return new SimpleDataSource(() -> PooledConnection.open(this));
    }

    void close() {
        closed = true;
    }
}
