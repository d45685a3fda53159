package dev.recado.storage;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Promise;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A thread of a {@link BatchingReader}, with a connection: takes some of what waits, has it answered. Owns all it refers to but the queue. */
final class ReaderThread implements Runnable {
    /** Who was asked first does not wait for the slow ones among those that were taken with him. */
    private static final long ANSWER_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final String name;
    private final ReadingConnection connection;
    private final QueryQueue queue;
    private final Promise<Void> ended;

    ReaderThread(String name, ConnectionSource connections, QueryQueue queue, Promise<Void> ended) {
        this.name = name;
        this.connection = new ReadingConnection(connections);
        this.queue = queue;
        this.ended = ended;
    }

    void start() {
        Thread thread = new Thread(this, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            for (List<Query<?>> taken = queue.take(); !taken.isEmpty(); taken = queue.take()) {
                answerAll(taken);
            }
        } finally {
            connection.disconnect();
            ended.complete();
        }
    }

    private void answerAll(List<Query<?>> queries) {
        List<Query<?>> done = new ArrayList<>(queries.size());
        long answerAt = System.nanoTime() + ANSWER_AFTER_NANOS;
        for (Query<?> query : queries) {
            answer(query);
            done.add(query);
            if (System.nanoTime() > answerAt) {
                Answer.giveAll(done);
                done.clear();
            }
        }
        Answer.giveAll(done);
    }

    /** A connection that died unnoticed, while nobody read, is nobody's trouble: another one is asked. */
    private void ask(Query<?> query) throws SQLException {
        try {
            query.ask(connection);
        } catch (SQLException e) {
            if (!SqlStates.isConnectionGone(e)) {
                throw e;
            }
            connection.disconnect();
            query.ask(connection);
        }
    }

    /** Whatever goes wrong, it is for the one who asked. */
    private void answer(Query<?> query) {
        if (query.waitedTooLong()) {
            query.fail(new Refusal(ErrorCode.STORE_BUSY));
            return;
        }
        try {
            ask(query);
        } catch (SQLException e) {
            query.fail(e);
            if (SqlStates.isConnectionGone(e)) {
                connection.disconnect();
            }
        } catch (RuntimeException | Error e) {
            query.fail(e);
        }
    }
}
