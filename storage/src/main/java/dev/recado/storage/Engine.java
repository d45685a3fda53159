package dev.recado.storage;

import dev.recado.contract.delivery.Durability;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** What differs between the database products, besides SQL. */
interface Engine {
    /** How to connect. */
    ConnectionSource connections();

    /** Sets what keeps the promises and reads it back: how safely a commit keeps what it holds. Auto-commit is on. */
    Durability prove(Connection connection) throws SQLException;

    /** Learns of write errors that the product does not report, from now on. */
    void watch(Connection connection, WriteErrorListener listener) throws SQLException;

    /** Ends the database, if it is embedded. */
    void shutDown(boolean failed) throws SQLException, IOException;

    /** Told of a write error that no statement failed with. */
    @FunctionalInterface
    interface WriteErrorListener {
        void writeFailed(String what);
    }
}
