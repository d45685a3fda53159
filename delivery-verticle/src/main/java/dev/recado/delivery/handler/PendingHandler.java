package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.delivery.store.LogReader;
import io.vertx.core.Future;

/** Reads what waits for somebody, conversation by conversation. */
public final class PendingHandler {
    private final LogReader log;

    /**
     * A handler.
     *
     * @param log where it waits
     */
    public PendingHandler(LogReader log) {
        this.log = log;
    }

    /**
     * Answers a question for what waits.
     *
     * @param question whose, and from where on
     * @return a page of it
     */
    public Future<Pending> answer(ReadPending question) {
        ReadHistory.checkLimit(question.limit());
        return log.read(view -> new PendingPage(question, view).gather());
    }
}
