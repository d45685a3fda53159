package dev.recado.storage;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Promise;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of a {@link BatchingReader}, with a connection: takes some of what waits, has it answered. Owns all it refers to but the queue. */
final class ReaderThread implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderThread.class);
    static final int STATEMENTS_MAX = 256;
    /** Who was asked first does not wait for the slow ones among those that were taken with him. */
    private static final long ANSWER_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final String name;
    private final ConnectionSource connections;
    private final QueryQueue queue;
    private final Promise<Void> ended;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(16, 0.75f, true);
    /** Null while there is none. */
    private Connection connection;

    ReaderThread(String name, ConnectionSource connections, QueryQueue queue, Promise<Void> ended) {
        this.name = name;
        this.connections = connections;
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
            disconnect();
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

    /** Whatever goes wrong, it is for the one who asked. */
    private void answer(Query<?> query) {
        if (query.waitedTooLong()) {
            query.fail(new Refusal(ErrorCode.STORE_BUSY));
            return;
        }
        try {
            query.ask(prepared(query.sql));
        } catch (SQLException e) {
            query.fail(e);
            if (SqlStates.isConnectionGone(e)) {
                disconnect();
            }
        } catch (RuntimeException | Error e) {
            query.fail(e);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        if (connection == null) {
            connection = connections.open();
        }
        PreparedStatement fresh = connection.prepareStatement(sql);
        statements.put(sql, fresh);
        if (statements.size() > STATEMENTS_MAX) {
            String eldest = statements.keySet().iterator().next();
            closeQuietly(statements.remove(eldest));
        }
        return fresh;
    }

    /** Its statements end with it. */
    private void disconnect() {
        statements.clear();
        if (connection != null) {
            closeQuietly(connection);
            connection = null;
        }
    }

    private void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.debug("{}: close failed", name, e);
        }
    }
}
