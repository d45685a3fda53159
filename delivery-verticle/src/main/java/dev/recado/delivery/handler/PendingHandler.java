package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.store.EntryReader;
import dev.recado.delivery.store.ShareReader;
import io.vertx.core.Future;

/** Reads what waits for somebody, conversation by conversation. */
public final class PendingHandler {
    private static final int CONVERSATIONS = 64;

    private final ShareReader shares;
    private final EntryReader entries;

    /**
     * A handler.
     *
     * @param shares tells whose conversations are
     * @param entries of the log
     */
    public PendingHandler(ShareReader shares, EntryReader entries) {
        this.shares = shares;
        this.entries = entries;
    }

    /**
     * Answers a question for what waits.
     *
     * @param question whose, and from where on
     * @return a page of it
     */
    public Future<Pending> answer(ReadPending question) {
        ReadHistory.checkLimit(question.limit());
        ConversationId from = question.after() == null ? null : question.after().conversation();
        return shares.waiting(question.account(), question.device(), from, CONVERSATIONS)
                .compose(standings ->
                        new PendingPage(question, entries).gather(standings, standings.size() == CONVERSATIONS));
    }
}
