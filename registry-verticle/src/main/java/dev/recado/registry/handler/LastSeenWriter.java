package dev.recado.registry.handler;

import dev.recado.contract.id.AccountId;
import dev.recado.registry.domain.LastSeen;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down about once a minute when accounts went, or as soon as there are many to write down: those who come back at once do not
 * cost a write each time, and when all reconnect, there are other things to do. What cannot be written is tried again: it is not
 * promised to anyone. Used by one context.
 */
public final class LastSeenWriter {
    private static final Logger LOG = LoggerFactory.getLogger(LastSeenWriter.class);

    private static final long TICK_MS = 1000;
    private static final long PERIOD_MS = 60_000;
    private static final int BATCH_MAX = 1000;
    private static final int MANY = 20 * BATCH_MAX;

    private final Vertx vertx;
    private final LastSeen lastSeen;
    private final AccountStore accounts;
    private final Clock clock;
    private final long timer;
    private long writeAt;
    private Future<Void> writing = Future.succeededFuture();

    /**
     * Writes from now on.
     *
     * @param vertx whose timer
     * @param lastSeen what is to be written down
     * @param accounts where it is kept
     * @param clock tells when it is time
     */
    public LastSeenWriter(Vertx vertx, LastSeen lastSeen, AccountStore accounts, Clock clock) {
        this.vertx = vertx;
        this.lastSeen = lastSeen;
        this.accounts = accounts;
        this.clock = clock;
        this.writeAt = clock.millis() + PERIOD_MS;
        this.timer = vertx.setPeriodic(TICK_MS, tick -> writeIfItIsTime());
    }

    /**
     * Has all that waits written, and stops: the writer has been given it when this returns.
     *
     * @return succeeds when as much as possible is written
     */
    public Future<Void> close() {
        vertx.cancelTimer(timer);
        List<Map.Entry<AccountId, Long>> all =
                List.copyOf(lastSeen.next(Integer.MAX_VALUE).entrySet());
        List<Future<Void>> written = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH_MAX) {
            Map<AccountId, Long> batch = new LinkedHashMap<>();
            all.subList(from, Math.min(from + BATCH_MAX, all.size()))
                    .forEach(each -> batch.put(each.getKey(), each.getValue()));
            written.add(accounts.writeLastSeen(batch));
        }
        return Future.join(written)
                .onFailure(cause -> LOG.warn("not written when accounts were last seen: {}", cause.toString()))
                .otherwiseEmpty()
                .mapEmpty();
    }

    private void writeIfItIsTime() {
        long now = clock.millis();
        // After a jump back of the clock, too.
        if (now >= writeAt || writeAt - now > PERIOD_MS || lastSeen.waiting() >= MANY) {
            writeAt = now + PERIOD_MS;
            write();
        }
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
