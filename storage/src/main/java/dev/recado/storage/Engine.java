package dev.recado.storage;

import dev.recado.contract.delivery.Durability;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** What differs between the database products, besides SQL. */
interface Engine {
    /** The engine that a URL asks for. */
    static Engine of(DatabaseConfig config) {
        return switch (Dialect.of(config.url())) {
            case HSQLDB -> new HsqldbEngine(config);
            case POSTGRESQL -> new PostgresqlEngine(config);
        };
    }

    /** How to connect. */
    ConnectionSource connections();

    /**
     * Sets what keeps the promises and reads it back; from then on, tells of write errors that no statement fails with, on the
     * thread that should have written.
     *
     * @return how safely a commit keeps what it holds
     */
    Durability prove(Connection connection, Consumer<String> onWriteError) throws SQLException;

    /** Ends the database if it is embedded, and refuses connections. If it failed, its files are left as they are. */
    void shutDown(boolean failed) throws SQLException;
}
