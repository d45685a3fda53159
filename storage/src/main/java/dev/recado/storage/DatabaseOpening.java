package dev.recado.storage;

import dev.recado.contract.delivery.Durability;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a database, step by step; blocks. What was opened is closed again if a later step fails. */
final class DatabaseOpening {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOpening.class);

    private final Vertx vertx;
    private final DatabaseConfig config;
    private final String[] migrations;
    private final Engine engine;
    private final WriteFailure failure = new WriteFailure();

    private DatabaseOpening(Vertx vertx, DatabaseConfig config, String... migrations) {
        this.vertx = vertx;
        this.config = config;
        this.migrations = migrations;
        this.engine = Engine.of(config);
    }

    static Database open(Vertx vertx, DatabaseConfig config, String... migrations) throws IOException, SQLException {
        return new DatabaseOpening(vertx, config, migrations).lock();
    }

    private Database lock() throws IOException, SQLException {
        DirectoryLock lock =
                config.directory() == null ? DirectoryLock.NONE : DirectoryLock.acquire(config.directory());
        try {
            return connect(lock);
        } catch (SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Database connect(DirectoryLock lock) throws SQLException {
        try (Connection connection = engine.connections().open()) {
            return shutDownOnFailure(connection, lock);
        }
    }

    private Database shutDownOnFailure(Connection connection, DirectoryLock lock) throws SQLException {
        try {
            return prepare(connection, lock);
        } catch (SQLException | RuntimeException e) {
            shutDown(e);
            throw e;
        }
    }

    private void shutDown(Exception cause) {
        try {
            engine.shutDown(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private Database prepare(Connection connection, DirectoryLock lock) throws SQLException {
        Durability durability = engine.prove(connection, failure::report);
        if (durability == Durability.MEMORY) {
            LOG.warn("{} does not sync to a disk: what it accepts may be lost", config.name());
        }
        checkNothingFailed();
        Migrations.run(engine.connections().forMigrations(), migrations);
        checkNothingFailed();
        return new Database(vertx, config, engine, lock, durability, failure);
    }

    private void checkNothingFailed() throws SQLException {
        if (failure.happened()) {
            throw new SQLException(config.name() + " cannot be written to: is the disk full?");
        }
    }
}
