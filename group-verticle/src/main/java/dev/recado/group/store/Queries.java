package dev.recado.group.store;

import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the readers ask: refused with {@code STORE_BUSY} if too many wait for a connection already. */
final class Queries {
    private final Database database;

    Queries(Database database) {
        this.database = database;
    }

    <T> Future<List<T>> all(String sql, Function<Row, T> reader, Tuple values) {
        return database.bounded(database.pool().preparedQuery(sql).execute(values))
                .map(rows -> {
                    List<T> list = new ArrayList<>(rows.size());
                    rows.forEach(row -> list.add(reader.apply(row)));
                    return list;
                });
    }

    <T> Future<Optional<T>> first(String sql, Function<Row, T> reader, Tuple values) {
        return all(sql, reader, values).map(rows -> rows.stream().findFirst());
    }
}
