package dev.recado.storage;

import java.sql.SQLException;

/**
 * Something to find out with one statement or several. Called by a thread of the reader, so it touches nothing but the rows, and
 * others wait until it is done.
 *
 * @param <T> what is found out
 */
@FunctionalInterface
public interface Reading<T> {
    /**
     * Reads.
     *
     * @param rows to ask for; for this call only
     * @return what was found out
     * @throws SQLException what the database says
     */
    T read(Rows rows) throws SQLException;
}
