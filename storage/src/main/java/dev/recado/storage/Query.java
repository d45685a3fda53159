package dev.recado.storage;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.PromiseInternal;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A question on its way to the database and back. Made by its asker, then its reading thread's until it is answered. */
final class Query<T> implements Answer {
    private static final long WAIT_NANOS_MAX = TimeUnit.SECONDS.toNanos(10);

    private final Reading<T> reading;
    private final PromiseInternal<T> promise;
    private final long askedAt = System.nanoTime();
    private T found;
    private Throwable failure;

    Query(ContextInternal context, Reading<T> reading) {
        this.reading = reading;
        this.promise = context.promise();
    }

    Future<T> future() {
        return promise.future();
    }

    boolean waitedTooLong() {
        return System.nanoTime() - askedAt > WAIT_NANOS_MAX;
    }

    void ask(Rows rows) throws SQLException {
        found = reading.read(rows);
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
