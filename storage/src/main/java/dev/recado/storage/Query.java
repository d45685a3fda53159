package dev.recado.storage;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.PromiseInternal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A question on its way to the database and back. Made by its asker, then its reading thread's until it is answered. */
final class Query<T> implements Answer {
    private static final long WAIT_NANOS_MAX = TimeUnit.SECONDS.toNanos(10);

    final String sql;
    private final Values values;
    private final Row.Reader<T> reader;
    private final PromiseInternal<List<T>> promise;
    private final long askedAt = System.nanoTime();
    private List<T> found;
    private Throwable failure;

    Query(ContextInternal context, String sql, Values values, Row.Reader<T> reader) {
        this.sql = sql;
        this.values = values;
        this.reader = reader;
        this.promise = context.promise();
    }

    Future<List<T>> future() {
        return promise.future();
    }

    boolean waitedTooLong() {
        return System.nanoTime() - askedAt > WAIT_NANOS_MAX;
    }

    void ask(PreparedStatement statement) throws SQLException {
        int mark = 1;
        for (Object value : values.all()) {
            statement.setObject(mark++, value);
        }
        try (ResultSet results = statement.executeQuery()) {
            Row row = new Row(results);
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(reader.read(row));
            }
            found = rows;
        }
    }

    void fail(Throwable cause) {
        failure = cause;
    }

    @Override
    public Context home() {
        return promise.context().unwrap();
    }

    @Override
    public void give() {
        if (failure == null) {
            promise.tryComplete(found);
        } else {
            promise.tryFail(failure);
        }
    }
}
