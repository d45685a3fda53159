package dev.recado.terminal.store;

import dev.recado.storage.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs work on the one connection, all of it or nothing. Belongs to the thread that uses the store. */
final class Transactions {
    private final Database database;
    private final Connection connection;

    Transactions(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** What is done in one transaction, with nothing to tell. */
    @FunctionalInterface
    interface Writing {
        void run() throws SQLException;
    }

    /** Returns when what was written is on the disk. */
    void write(Writing writing) {
        call(() -> {
            writing.run();
            return null;
        });
    }

    /** Returns when what was written is on the disk. */
    <T> T call(Work<T> work) {
        T result = read(work);
        checkNothingFailed();
        return result;
    }

    /** What only reads goes on where nothing can be written any more. */
    <T> T read(Work<T> work) {
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException e) {
            rollBack(e);
            throw new LocalStoreException("what is kept on this computer cannot be read or written", e);
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    /** HSQLDB keeps some write errors to itself; the database knows of them. */
    private void checkNothingFailed() {
        if (database.failed()) {
            throw new LocalStoreException(
                    "what is kept on this computer cannot be written to; the disk may be full", null);
        }
    }

    private void rollBack(Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
