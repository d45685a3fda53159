package dev.recado.delivery.store;

import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks through the pool, and reads the rows. Thread safe. */
final class PoolQueries {
    private final Database database;

    PoolQueries(Database database) {
        this.database = database;
    }

    <T> Future<List<T>> list(String sql, Tuple parameters, Function<Row, T> read) {
        return database.bounded(database.pool().preparedQuery(sql).execute(parameters))
                .map(rows -> {
                    List<T> list = new ArrayList<>(rows.size());
                    rows.forEach(row -> list.add(read.apply(row)));
                    return list;
                });
    }

    <T> Future<Optional<T>> first(String sql, Tuple parameters, Function<Row, T> read) {
        return list(sql, parameters, read).map(rows -> rows.stream().findFirst());
    }
}
