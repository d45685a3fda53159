package dev.recado.registry.store;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Supplier;

/**
 * How the stores read and write: only what may be accepted is written, it is done only when it is on the disk, and when too
 * many wait for a connection already, one more is refused with {@link ErrorCode#STORE_BUSY}.
 */
final class Statements {
    private Statements() {}

    /** Reads. */
    static Future<RowSet<Row>> read(Database database, String sql, Tuple values) {
        return database.bounded(database.pool().preparedQuery(sql).execute(values));
    }

    /** Writes, unless the database has no room or is not to be trusted. */
    static <T> Future<T> accepted(Database database, Supplier<Future<T>> write) {
        try {
            database.checkWritable();
        } catch (Refusal refusal) {
            return Future.failedFuture(refusal);
        }
        return write.get();
    }

    /** Runs one statement in a transaction of its own. */
    static Future<RowSet<Row>> write(Database database, String sql, Tuple values) {
        return database.guarded(
                database.bounded(database.pool().preparedQuery(sql).execute(values)));
    }

    /** Runs one statement for each of the rows, which are not empty, all in one transaction. */
    static Future<Void> writeAll(Database database, String sql, List<Tuple> rows) {
        return database.guarded(database.bounded(database.pool()
                .withTransaction(connection ->
                        connection.preparedQuery(sql).executeBatch(rows).mapEmpty())));
    }
}
