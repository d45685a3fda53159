package dev.recado.registry.handler;

import dev.recado.contract.id.AccountId;
import dev.recado.registry.domain.LastSeen;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down about once a second when accounts were last seen. What cannot be written is tried again: it is not promised to
 * anyone. Used by one context.
 */
public final class LastSeenWriter {
    private static final Logger LOG = LoggerFactory.getLogger(LastSeenWriter.class);

    private static final long PERIOD_MS = 1000;
    private static final int BATCH_MAX = 1000;

    private final Vertx vertx;
    private final LastSeen lastSeen;
    private final AccountStore accounts;
    private final long timer;
    private Future<Void> writing = Future.succeededFuture();

    /**
     * Writes from now on.
     *
     * @param vertx whose timer
     * @param lastSeen what is to be written down
     * @param accounts where it is kept
     */
    public LastSeenWriter(Vertx vertx, LastSeen lastSeen, AccountStore accounts) {
        this.vertx = vertx;
        this.lastSeen = lastSeen;
        this.accounts = accounts;
        this.timer = vertx.setPeriodic(PERIOD_MS, tick -> write());
    }

    /**
     * Writes what waits and stops.
     *
     * @return succeeds when as much as possible is written
     */
    public Future<Void> close() {
        vertx.cancelTimer(timer);
        // What is being written now may have begun before the last account went.
        return writing.eventually(this::write).otherwiseEmpty();
    }

    private Future<Void> write() {
        if (writing.isComplete()) {
            writing = writeNext()
                    .onFailure(cause -> LOG.warn("not written when accounts were last seen: {}", cause.toString()));
        }
        return writing;
    }

    private Future<Void> writeNext() {
        Map<AccountId, Long> batch = lastSeen.next(BATCH_MAX);
        if (batch.isEmpty()) {
            return Future.succeededFuture();
        }
        return accounts.writeLastSeen(batch).compose(committed -> {
            lastSeen.written(batch);
            // A batch that was not full was all there was; what came meanwhile waits for the next tick and for company.
            return batch.size() < BATCH_MAX ? Future.succeededFuture() : writeNext();
        });
    }
}
