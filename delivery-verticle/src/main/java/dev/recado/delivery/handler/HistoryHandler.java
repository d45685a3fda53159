package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Retained;
import dev.recado.delivery.store.LogReader;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads a conversation from a position, forwards or backwards. */
public final class HistoryHandler {
    private final LogReader reader;

    /**
     * A handler.
     *
     * @param reader of the log
     */
    public HistoryHandler(LogReader reader) {
        this.reader = reader;
    }

    /**
     * Answers a question for history.
     *
     * @param question whose, and which part
     * @return that part, as far as it fits a page
     */
    public Future<History> answer(ReadHistory question) {
        Membership.check(question.conversation(), question.account());
        return reader.oldest(question.conversation())
                .map(oldest -> oldest.orElseThrow(() -> new Refusal(ErrorCode.NO_SUCH_CONVERSATION)))
                .compose(oldest -> question.after() == null ? before(question, oldest) : after(question, oldest));
    }

    private Future<History> after(ReadHistory question, long oldest) {
        long after = question.after();
        EntryPage page = new EntryPage(question.limit());
        return page.fill(step -> reader.after(end(question.conversation(), page, after), step))
                .map(exhausted -> Retained.after(page.entries(), after, oldest));
    }

    private Future<History> before(ReadHistory question, long oldest) {
        long before = question.before() == null ? Long.MAX_VALUE : question.before();
        EntryPage page = new EntryPage(question.limit());
        return page.fill(step -> reader.before(end(question.conversation(), page, before), step))
                .map(exhausted -> Retained.before(oldestFirst(page.entries()), before, oldest));
    }

    private static Position end(ConversationId conversation, EntryPage page, long start) {
        return page.last().orElse(new Position(conversation, start));
    }

    private static List<Entry> oldestFirst(List<Entry> newestFirst) {
        List<Entry> entries = new ArrayList<>(newestFirst);
        Collections.reverse(entries);
        return entries;
    }
}
