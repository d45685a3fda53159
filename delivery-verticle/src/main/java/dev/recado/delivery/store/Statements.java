package dev.recado.delivery.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements of the writer's connection: prepared once, and dropped together what was gathered in them. */
final class Statements {
    private final Connection connection;
    private final List<PreparedStatement> gathering = new ArrayList<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement query(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** One that rows are gathered in. */
    PreparedStatement batch(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        gathering.add(statement);
        return statement;
    }

    void discard() throws SQLException {
        for (PreparedStatement statement : gathering) {
            statement.clearBatch();
        }
    }

    static void set(PreparedStatement statement, int first, long... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setLong(first + i, values[i]);
        }
    }

    static ResultSet query(PreparedStatement statement, long... parameters) throws SQLException {
        set(statement, 1, parameters);
        return statement.executeQuery();
    }

    static long number(PreparedStatement statement, long... parameters) throws SQLException {
        try (ResultSet row = query(statement, parameters)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Executes what was gathered; HSQLDB refuses an empty batch. */
    static void execute(PreparedStatement statement, int rows) throws SQLException {
        if (rows > 0) {
            statement.executeBatch();
        }
    }
}
