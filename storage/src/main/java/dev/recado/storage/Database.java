package dev.recado.storage;

import dev.recado.contract.delivery.Durability;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * One open database: its directory locked, its durability proven, its tables migrated, its reader ready. Thread safe.
 *
 * <p>HSQLDB does not report every write error. What it swallowed is found out all the same: then {@link #failed()} is true
 * for ever, nothing may be answered with success any more, and the process is to end, so that it starts again with what is on
 * the disk. {@link BatchingWriter} sees to that.
 */
public final class Database {
    private final Vertx vertx;
    private final Dialect dialect;
    private final Engine engine;
    private final DirectoryLock lock;
    private final Durability durability;
    private final WriteFailure failure;
    private final FreeSpace freeSpace;
    private final BatchingReader reader;
    private volatile boolean connected = true;

    Database(
            Vertx vertx,
            DatabaseConfig config,
            Engine engine,
            DirectoryLock lock,
            Durability durability,
            WriteFailure failure) {
        this.vertx = vertx;
        this.dialect = Dialect.of(config.url());
        this.engine = engine;
        this.lock = lock;
        this.durability = durability;
        this.failure = failure;
        this.freeSpace = new FreeSpace(config.directory(), config.freeBytesMin());
        this.reader = new BatchingReader(
                (VertxInternal) vertx, config.label() + "-reader", engine.connections(), config.connections());
    }

    /**
     * Opens a database.
     *
     * @param vertx runs the blocking parts on its worker pool
     * @param config which one
     * @param migrations folders on the class path with its migrations, e.g. {@code dev/recado/registry/migration}: files named
     *     {@code V1__what_it_does.sql}, in SQL that this product understands
     * @return succeeds when it is ready; fails if its directory is in use, its settings cannot be proven, or a migration fails
     */
    public static Future<Database> open(Vertx vertx, DatabaseConfig config, String... migrations) {
        return vertx.executeBlocking(() -> DatabaseOpening.open(vertx, config, migrations), false);
    }

    /**
     * How safely a commit keeps what it holds.
     *
     * @return {@link Durability#DISK} only if that is proven
     */
    public Durability durability() {
        return durability;
    }

    /**
     * Which product it is.
     *
     * @return by its URL
     */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * Reads what is committed.
     *
     * @return closed with the database
     */
    public BatchingReader reader() {
        return reader;
    }

    /**
     * Opens a connection for a writer with a thread of its own. Blocks.
     *
     * @return a new plain JDBC connection, auto-commit off, to be closed by the caller. On PostgreSQL the inserts of a batch are
     *     joined, so {@code executeBatch()} tells that they succeeded, not how many rows each of them touched
     * @throws SQLException if the database is closed or cannot be reached
     */
    public Connection connect() throws SQLException {
        Connection connection = engine.connections().open();
        connection.setAutoCommit(false);
        return connection;
    }

    /**
     * Checks that something can be accepted now. Cheap: asks the operating system about once a second.
     *
     * @throws Refusal {@link ErrorCode#DISK_LOW} if there is little room, {@link ErrorCode#UNAVAILABLE} after a write error
     */
    public void checkWritable() {
        if (failed()) {
            throw new Refusal(ErrorCode.UNAVAILABLE);
        }
        if (freeSpace.isLow()) {
            throw new Refusal(ErrorCode.DISK_LOW);
        }
    }

    /**
     * Tells whether a write error was swallowed. To be asked after a commit and before its answer.
     *
     * @return true for ever once it happened
     */
    public boolean failed() {
        return failure.happened();
    }

    /**
     * Asks to be told when a write error was swallowed, on a thread of its own: the process is to end.
     *
     * @param listener told why, once; at once if it has happened already
     */
    public void onFailure(Consumer<String> listener) {
        failure.listen(listener);
    }

    /**
     * Tells whether its writer is connected, as far as that is known: a lost connection is found out when it is used. Any thread may ask.
     *
     * @return false while nothing can be written
     */
    public boolean connected() {
        return connected;
    }

    void connected(boolean now) {
        connected = now;
    }

    /** Reports a write error, or what is as bad. */
    void fail(String why) {
        failure.report(why);
    }

    Vertx vertx() {
        return vertx;
    }

    /**
     * Ends the reader, shuts an embedded database down and unlocks its directory. Writers are to be closed before. Once.
     *
     * @return succeeds when another process could open it
     */
    public Future<Void> close() {
        return reader.close().eventually(() -> vertx.executeBlocking(this::closeNow, false));
    }

    private Void closeNow() throws IOException, SQLException {
        try {
            engine.shutDown(failed());
        } finally {
            lock.close();
        }
        return null;
    }
}
