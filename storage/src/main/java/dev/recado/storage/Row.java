package dev.recado.storage;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A row that a query has found, while it is read. Columns are numbered from 0; what is null in the table is {@code null} here. */
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /**
     * Makes something of a row. Called by a thread of the reader, so it touches nothing but the row.
     *
     * @param <T> what it makes
     */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * Reads.
         *
         * @param row which
         * @return what is in it
         * @throws SQLException if a column is not there, or not of that type
         */
        T read(Row row) throws SQLException;
    }

    /**
     * Reads a number.
     *
     * @param column which, from 0
     * @return its value, or {@code null}
     * @throws SQLException if it is no number
     */
    public Long getLong(int column) throws SQLException {
        long value = results.getLong(column + 1);
        return results.wasNull() ? null : value;
    }

    /**
     * Reads a small number.
     *
     * @param column which, from 0
     * @return its value, or {@code null}
     * @throws SQLException if it is no number, or too large
     */
    public Integer getInteger(int column) throws SQLException {
        int value = results.getInt(column + 1);
        return results.wasNull() ? null : value;
    }

    /**
     * Reads a text.
     *
     * @param column which, from 0
     * @return its value, or {@code null}
     * @throws SQLException if that fails
     */
    public String getString(int column) throws SQLException {
        return results.getString(column + 1);
    }

    /**
     * Reads a yes or no.
     *
     * @param column which, from 0
     * @return its value, or {@code null}
     * @throws SQLException if it is something else
     */
    public Boolean getBoolean(int column) throws SQLException {
        boolean value = results.getBoolean(column + 1);
        return results.wasNull() ? null : value;
    }
}
