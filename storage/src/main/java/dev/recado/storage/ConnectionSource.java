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
    /** Name of the PostgreSQL driver's property: after how many seconds without an answer it gives up. */
    static final String STATEMENT_TIMEOUT = "socketTimeout";

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
        return connect(properties);
    }

    private Connection connect(Properties with) throws SQLException {
        try {
            return DriverManager.getConnection(url, with);
        } catch (SQLException e) {
            throw String.valueOf(e.getMessage()).contains(url) ? withoutSecrets(e) : e;
        }
    }

    /** A driver that does not understand the URL quotes it, and there may be a password behind its address. */
    private SQLException withoutSecrets(SQLException e) {
        String address = url.replaceFirst("[?;].*", "");
        return new SQLException(e.getMessage().replace(url, address), e.getSQLState());
    }

    /** For migrations, whose statements may take their time. */
    DataSource forMigrations() {
        Properties patient = new Properties();
        patient.putAll(properties);
        patient.remove(STATEMENT_TIMEOUT);
        return new SimpleDataSource(() -> connect(patient));
    }

    void close() {
        closed = true;
    }
}
