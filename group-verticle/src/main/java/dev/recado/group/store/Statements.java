package dev.recado.group.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The statements of one connection, each prepared when it is first used; they end with it. Not thread safe. */
final class Statements {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Makes something of a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What the first row of the answer gives, if there is one. */
    <T> Optional<T> first(String sql, Reader<T> reader, Object... values) throws SQLException {
        try (ResultSet row = with(sql, values).executeQuery()) {
            return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        }
    }

    /** Writes at once; gives the number of rows. */
    int write(String sql, Object... values) throws SQLException {
        return with(sql, values).executeUpdate();
    }

    /** Gathers a row for {@link #writeGathered}. */
    void gather(String sql, Object... values) throws SQLException {
        with(sql, values).addBatch();
    }

    void writeGathered(String sql) throws SQLException {
        statement(sql).executeBatch();
    }

    private PreparedStatement with(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Drops what was gathered and not written. */
    void discard() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.clearBatch();
        }
    }
}
