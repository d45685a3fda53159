package dev.recado.storage;

import java.sql.SQLException;
import java.util.List;

/** Asks for rows on one connection. Belongs to the thread that reads. */
public interface Rows {
    /**
     * Asks for rows, and waits for them.
     *
     * @param sql a query with a mark for each value; of a bounded number of texts, as each is prepared and kept
     * @param values for the marks
     * @param reader makes something of a row
     * @param <T> what is made of a row
     * @return one a row, in the order of the query
     * @throws SQLException what the database says
     */
    <T> List<T> list(String sql, Values values, Row.Reader<T> reader) throws SQLException;
}
