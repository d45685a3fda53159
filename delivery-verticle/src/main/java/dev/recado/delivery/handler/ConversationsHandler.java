package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.ListConversations;
import dev.recado.delivery.store.LogReader;
import io.vertx.core.Future;
import java.util.List;

/** Lists somebody's conversations. */
public final class ConversationsHandler {
    private final LogReader reader;

    /**
     * A handler.
     *
     * @param reader of the log
     */
    public ConversationsHandler(LogReader reader) {
        this.reader = reader;
    }

    /**
     * Answers a question for conversations.
     *
     * @param question whose, and from where on
     * @return a page of them
     */
    public Future<Conversations> answer(ListConversations question) {
        return reader.conversations(question.account(), question.after(), question.limit())
                .map(page -> paged(page, question.limit()));
    }

    private static Conversations paged(List<Conversations.Summary> page, int limit) {
        boolean mayBeMore = page.size() == limit;
        return new Conversations(page, mayBeMore ? page.get(limit - 1).conversation() : null);
    }
}
