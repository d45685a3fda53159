package dev.recado.storage;

import dev.recado.contract.delivery.Durability;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open database: its directory locked, its durability proven, its tables migrated, its pool ready. Thread safe.
 */
public final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Vertx vertx;
    private final Dialect dialect;
    private final Engine engine;
    private final DirectoryLock lock;
    private final Durability durability;
    private final FreeSpace freeSpace;
    private final Pool pool;
    private final AtomicReference<String> failure = new AtomicReference<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    private Database(Vertx vertx, DatabaseConfig config, Engine engine, DirectoryLock lock, Durability durability) {
        this.vertx = vertx;
        this.dialect = Dialect.of(config.url());
        this.engine = engine;
        this.lock = lock;
        this.durability = durability;
        this.freeSpace = new FreeSpace(config.directory(), config.freeBytesMin());
        this.pool = ReadingPool.create(vertx, engine.connections(), config.connections());
    }

    /**
     * Opens a database.
     *
     * @param vertx runs the blocking parts on its worker pool
     * @param config which one
     * @param migrations folder on the class path with its numbered migrations, e.g. {@code dev/recado/registry/migration}
     * @return succeeds when it is ready; fails if its directory is in use, its settings cannot be proven, or a migration fails
     */
    public static Future<Database> open(Vertx vertx, DatabaseConfig config, String migrations) {
        return vertx.executeBlocking(() -> openNow(vertx, config, migrations), false);
    }

    private static Database openNow(Vertx vertx, DatabaseConfig config, String migrations)
            throws IOException, SQLException {
        Engine engine = switch (Dialect.of(config.url())) {
            case HSQLDB -> new HsqldbEngine(config);
            case POSTGRESQL -> new PostgresqlEngine(config);
        };
        DirectoryLock lock = config.directory() == null ? null : DirectoryLock.acquire(config.directory());
        Database opened = null;
        try (Connection connection = engine.connections().open()) {
            Durability durability = engine.prove(connection);
            if (durability == Durability.MEMORY) {
                LOG.warn("{} does not sync what is accepted to a disk", config.url());
            }
            Database database = new Database(vertx, config, engine, lock, durability);
            engine.watch(connection, database::fail);
            Migrations.run(engine.connections().plain(), migrations);
            opened = database;
            return opened;
        } finally {
            if (opened == null && lock != null) {
                lock.close();
            }
        }
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
     * For reads, and for writes that are not hot: bounded, statements commit by themselves.
     *
     * @return closed with the database
     */
    public Pool pool() {
        return pool;
    }

    /**
     * Opens a connection for the one hot writer.
     *
     * @return a new plain JDBC connection, auto-commit off, to be closed by the caller
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
     * Tells whether a write error was swallowed: what was committed since is not on the disk, and nothing more may be
     * answered with success.
     *
     * @return true for ever once it happened
     */
    public boolean failed() {
        return failure.get() != null;
    }

    /**
     * Passes on the result of a write through {@link #pool()}, unless it is not on the disk.
     *
     * @param written what the pool answered
     * @param <T> what that is
     * @return fails with {@link ErrorCode#UNAVAILABLE} if a write error was swallowed; otherwise as {@code written}
     */
    public <T> Future<T> guarded(Future<T> written) {
        return written.compose(result ->
                failed() ? Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE)) : Future.succeededFuture(result));
    }

    /**
     * Asks to be told when a write error was swallowed, on any thread: the process is to end, so that it starts again with
     * what is on the disk.
     *
     * @param listener told why, once; at once if it has happened already
     */
    public void onFailure(Consumer<String> listener) {
        listeners.add(listener);
        if (failed()) {
            tell();
        }
    }

    void fail(String why) {
        if (failure.compareAndSet(null, why)) {
            LOG.error("nothing more is accepted: {}", why);
            tell();
        }
    }

    private void tell() {
        for (Consumer<String> listener : listeners) {
            if (listeners.remove(listener)) {
                listener.accept(failure.get());
            }
        }
    }

    Vertx vertx() {
        return vertx;
    }

    /**
     * Closes the pool, shuts an embedded database down and unlocks its directory. Writers are to be closed before.
     *
     * @return succeeds when another process could open it
     */
    public Future<Void> close() {
        return pool.close().eventually(() -> vertx.executeBlocking(this::closeNow, false));
    }

    private Void closeNow() throws IOException, SQLException {
        try {
            engine.shutDown(failed());
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
        return null;
    }
}
