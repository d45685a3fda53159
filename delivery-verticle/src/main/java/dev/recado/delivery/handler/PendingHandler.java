package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.delivery.store.LogReader;
import io.vertx.core.Future;

/** Reads what waits for somebody, conversation by conversation. */
public final class PendingHandler {
    private final LogReader log;
    private final Acknowledgements acknowledgements;

    /**
     * A handler.
     *
     * @param log where it waits
     * @param acknowledgements those on their way to the writer
     */
    public PendingHandler(LogReader log, Acknowledgements acknowledgements) {
        this.log = log;
        this.acknowledgements = acknowledgements;
    }

    /**
     * Answers a question for what waits.
     *
     * @param question whose, and from where on
     * @return a page of it
     */
    public Future<Pending> answer(ReadPending question) {
        ReadHistory.checkLimit(question.limit());
        // Whoever goes on has been told of what was acknowledged since, or acknowledged it himself.
        return question.after() == null
                ? acknowledgements.settled(question.account()).compose(settled -> page(question))
                : page(question);
    }

    private Future<Pending> page(ReadPending question) {
        return log.read(view -> new PendingPage(question, view).gather());
    }
}
