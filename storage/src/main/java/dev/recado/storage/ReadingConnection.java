package dev.recado.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that is opened when it is needed, and its statements, each prepared when it is first asked. Belongs to a reading thread. */
final class ReadingConnection implements Rows {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingConnection.class);
    static final int STATEMENTS_MAX = 256;

    private final ConnectionSource connections;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(16, 0.75f, true);
    /** Null while there is none. */
    private Connection connection;

    ReadingConnection(ConnectionSource connections) {
        this.connections = connections;
    }

    @Override
    public <T> List<T> list(String sql, Values values, Row.Reader<T> reader) throws SQLException {
        PreparedStatement statement = prepared(sql);
        int mark = 1;
        for (Object value : values.all()) {
            statement.setObject(mark++, value);
        }
        try (ResultSet results = statement.executeQuery()) {
            Row row = new Row(results);
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        if (connection == null) {
            connection = connections.open();
        }
        PreparedStatement fresh = connection.prepareStatement(sql);
        statements.put(sql, fresh);
        if (statements.size() > STATEMENTS_MAX) {
            String eldest = statements.keySet().iterator().next();
            closeQuietly(statements.remove(eldest));
        }
        return fresh;
    }

    /** Its statements end with it; the next one opens another. */
    void disconnect() {
        statements.clear();
        if (connection != null) {
            closeQuietly(connection);
            connection = null;
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.debug("close failed", e);
        }
    }
}
