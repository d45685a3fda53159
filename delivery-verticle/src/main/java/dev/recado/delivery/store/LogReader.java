package dev.recado.delivery.store;

import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.function.Function;

/** Reads pages of the log, each of them in one go. Thread safe. */
public final class LogReader {
    private final BatchingReader reader;

    /**
     * A reader.
     *
     * @param database where the log is
     */
    public LogReader(Database database) {
        this.reader = database.reader();
    }

    /**
     * Reads.
     *
     * @param reading looks things up; called by a thread that reads, so it touches nothing but the log, and others wait meanwhile
     * @param <T> what it finds
     * @return succeeds with that; fails with what the store failed with, or what the reading threw
     */
    public <T> Future<T> read(Function<LogView, T> reading) {
        return reader.read(rows -> {
            try {
                return reading.apply(new LogView(rows));
            } catch (Unreadable e) {
                throw e.cause;
            }
        });
    }

    /** Takes what the database says through those who know nothing of databases. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException cause;

        Unreadable(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
