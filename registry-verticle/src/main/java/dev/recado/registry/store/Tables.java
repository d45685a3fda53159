package dev.recado.registry.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The writer's statements, each prepared once. Used by the writer's thread only. */
final class Tables {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** Tells whether a query finds anything. */
    boolean has(String sql, Object... values) throws SQLException {
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            return rows.next();
        }
    }

    /** Returns how many rows were changed. */
    int change(String sql, Object... values) throws SQLException {
        return statement(sql, values).executeUpdate();
    }

    /** Changes something once for each list of values, which are not empty. */
    void changeAll(String sql, List<Object[]> values) throws SQLException {
        for (Object[] each : values) {
            statement(sql, each).addBatch();
        }
        statement(sql).executeBatch();
    }

    private PreparedStatement statement(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Forgets rows that were added and not executed. */
    void discard() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.clearBatch();
        }
    }
}
