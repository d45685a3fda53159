package dev.recado.storage;

import io.vertx.core.Vertx;
import io.vertx.jdbcclient.JDBCPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.concurrent.TimeUnit;

/** The pool of connections for reads and for what is not hot. */
final class SqlPool {
    private static final int WAITING_MAX = 4096;

    private SqlPool() {}

    static Pool create(Vertx vertx, ConnectionSource connections, int size) {
        PoolOptions options = new PoolOptions()
                .setMaxSize(size)
                .setMaxWaitQueueSize(WAITING_MAX)
                .setConnectionTimeout(10)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return JDBCPool.pool(vertx, connections.forPool(), options);
    }
}
