package dev.recado.storage;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's connection and the one transaction that is open on it. Either everything of a list is kept, or nothing. */
final class Transaction<T, R> {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Database database;
    private final BatchingWriter.Batch<T, R> batch;
    private final Tenancy tenancy;
    private Connection connection;

    Transaction(Database database, BatchingWriter.Batch<T, R> batch, Tenancy tenancy) {
        this.database = database;
        this.batch = batch;
        this.tenancy = tenancy;
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
            tenancy.connected(fresh);
            fresh.commit();
            connection = fresh;
            database.connected(true);
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
            List<Outcome<R>> outcomes = tenancy.mayWriteAll() ? batch.write(items) : writeOwned(items);
            if (outcomes.size() != items.size()) {
                throw new IllegalStateException(outcomes.size() + " outcomes (expected: " + items.size() + ")");
            }
            commitNow();
            committed = true;
            return outcomes;
        } catch (UnknownOutcomeException e) {
            disconnect();
            throw e;
        } catch (RuntimeException e) {
            prepareAnew();
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

    /** What is assumed in memory may be wrong: everything is read anew, in the same session. */
    private void prepareAnew() {
        if (connection == null) {
            return;
        }
        try {
            connection.rollback();
            batch.prepare(connection);
            connection.commit();
        } catch (SQLException e) {
            disconnect();
        }
    }

    /** Whether an item is for a partition that is owned here. */
    boolean mayWrite(T item) {
        return tenancy.mayWrite(batch.partition(item));
    }

    /** What is for a partition of another owner is refused. */
    private List<Outcome<R>> writeOwned(List<T> items) throws SQLException {
        List<T> owned = items.stream().filter(this::mayWrite).toList();
        Iterator<Outcome<R>> outcomes = owned.isEmpty()
                ? Collections.emptyIterator()
                : batch.write(owned).iterator();
        return items.stream()
                .map(item -> mayWrite(item) ? outcomes.next() : Outcome.<R>refused(new Refusal(ErrorCode.NOT_OWNER)))
                .toList();
    }

    /** Takes partitions that are free. */
    void tend() throws SQLException {
        onPartitions(() -> {
            if (tenancy.tend(connection)) {
                batch.acquired();
            }
        });
    }

    /** Gives partitions back. */
    void release() throws SQLException {
        onPartitions(() -> tenancy.release(connection));
    }

    private interface Step {
        void run() throws SQLException;
    }

    private void onPartitions(Step step) throws SQLException {
        try {
            connect();
            step.run();
        } catch (SQLException e) {
            // Whether the locks are held is not known.
            disconnect();
            throw e;
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
            tenancy.disconnected();
            database.connected(false);
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
