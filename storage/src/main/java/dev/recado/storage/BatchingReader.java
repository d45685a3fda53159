package dev.recado.storage;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is committed, through a few threads that have a connection each, with statements that are prepared once. Whatever queued
 * while a thread was reading is read next, and answered together: switching between threads costs more than reading a row by its
 * key. Thread safe.
 */
public final class BatchingReader {
    static final int WAITING_MAX = 16_384;

    private final VertxInternal vertx;
    private final QueryQueue queue;
    private final List<Future<Void>> ended = new ArrayList<>();

    BatchingReader(VertxInternal vertx, String name, ConnectionSource connections, int threads) {
        this.vertx = vertx;
        this.queue = new QueryQueue(WAITING_MAX, threads);
        for (int thread = 1; thread <= threads; thread++) {
            Promise<Void> end = Promise.promise();
            ended.add(end.future());
            new ReaderThread(name + "-" + thread, connections, queue, end).start();
        }
    }

    /**
     * Asks for rows.
     *
     * @param sql a query with a mark for each value; of a bounded number of texts, as each is prepared and kept
     * @param values for the marks
     * @param reader makes something of a row
     * @param <T> what is made of a row
     * @return completes on the calling context. Succeeds with one a row, in the order of the query; fails with what the database
     *     says, or with {@link ErrorCode#STORE_BUSY} if too much waits or it has waited for ten seconds, and {@link
     *     ErrorCode#UNAVAILABLE} once the database is closed
     */
    public <T> Future<List<T>> list(String sql, Values values, Row.Reader<T> reader) {
        return read(rows -> rows.list(sql, values, reader));
    }

    /**
     * Reads with several statements, without switching between threads from one to the next. Each of them sees what is committed
     * when it is its turn.
     *
     * @param reading asks for rows and makes something of them; called by a thread of the reader
     * @param <T> what it makes
     * @return completes on the calling context. Succeeds with what the reading made; fails with what it threw, or as {@link #list}
     *     does
     */
    public <T> Future<T> read(Reading<T> reading) {
        ContextInternal context = vertx.getOrCreateContext();
        Query<T> query = new Query<>(context, reading);
        return switch (queue.offer(query)) {
            case TAKEN -> query.future();
            case FULL -> context.failedFuture(new Refusal(ErrorCode.STORE_BUSY));
            case CLOSED -> context.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        };
    }

    /**
     * Asks for a row, as {@link #list} does.
     *
     * @param sql a query
     * @param values for the marks
     * @param reader makes something of a row
     * @param <T> what is made of a row
     * @return succeeds with the first one, or nothing if there is none
     */
    public <T> Future<Optional<T>> first(String sql, Values values, Row.Reader<T> reader) {
        return list(sql, values, reader).map(rows -> rows.stream().findFirst());
    }

    /** Takes nothing more, answers what is queued, and ends the threads and their connections. */
    Future<Void> close() {
        queue.close();
        return Future.all(ended).mapEmpty();
    }
}
