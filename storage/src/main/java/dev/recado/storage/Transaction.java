package dev.recado.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's connection and the one transaction that is open on it. Either everything of a list is kept, or nothing. */
final class Transaction<T, R> {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Database database;
    private final BatchingWriter.Batch<T, R> batch;
    private Connection connection;

    Transaction(Database database, BatchingWriter.Batch<T, R> batch) {
        this.database = database;
        this.batch = batch;
    }

    /** The commit failed in a way that leaves open whether it happened. */
    static final class UnknownOutcomeException extends SQLException {
        private static final long serialVersionUID = 1L;

        UnknownOutcomeException(String message, SQLException cause) {
            super(message, cause);
        }
    }

    void connect() throws SQLException {
        if (connection != null) {
            return;
        }
        Connection fresh = database.connect();
        try {
            batch.prepare(fresh);
            fresh.commit();
            connection = fresh;
        } finally {
            if (connection == null) {
                closeQuietly(fresh);
            }
        }
    }

    /**
     * Writes and commits. After an exception nothing is open, and the batch was told to forget.
     *
     * @throws UnknownOutcomeException if the items may be kept or not
     * @throws SQLException if nothing of them is kept
     */
    List<Outcome<R>> commit(List<T> items) throws SQLException {
        boolean committed = false;
        try {
            connect();
            List<Outcome<R>> outcomes = batch.write(items);
            if (outcomes.size() != items.size()) {
                throw new IllegalStateException(outcomes.size() + " outcomes (expected: " + items.size() + ")");
            }
            commitNow();
            committed = true;
            return outcomes;
        } catch (UnknownOutcomeException | RuntimeException e) {
            // What is assumed in memory may be wrong: everything is read anew.
            disconnect();
            throw e;
        } catch (SQLException e) {
            if (SqlStates.isConnectionGone(e)) {
                disconnect();
            }
            throw e;
        } finally {
            if (!committed) {
                rollBack();
            }
        }
    }

    private void commitNow() throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw SqlStates.isRolledBack(e) || SqlStates.isAboutData(e)
                    ? e
                    : new UnknownOutcomeException("commit failed", e);
        }
        if (database.failed()) {
            // The commit "succeeded", but what it should have written is not on the disk.
            throw new UnknownOutcomeException("a write error was swallowed", null);
        }
    }

    private void rollBack() {
        if (connection != null) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                LOG.warn("rollback failed, connecting anew", e);
                disconnect();
            }
        }
        batch.rolledBack();
    }

    void disconnect() {
        if (connection != null) {
            closeQuietly(connection);
            connection = null;
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("close failed", e);
        }
    }
}
