package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.delivery.store.LogReader;
import io.vertx.core.Future;
import java.util.Iterator;
import java.util.List;

/** Reads what waits for somebody, conversation by conversation. */
public final class PendingHandler {
    private static final int CONVERSATIONS = 64;

    private final LogReader reader;

    /**
     * A handler.
     *
     * @param reader of the log
     */
    public PendingHandler(LogReader reader) {
        this.reader = reader;
    }

    /**
     * Answers a question for what waits.
     *
     * @param question whose, and from where on
     * @return a page of it
     */
    public Future<Pending> answer(ReadPending question) {
        ReadHistory.checkLimit(question.limit());
        EntryPage page = new EntryPage(question.limit());
        Position after = question.after();
        return reader.withPending(question.account(), after == null ? null : after.conversation(), CONVERSATIONS)
                .compose(starts -> gather(question, starts, starts.iterator(), page));
    }

    private Future<Pending> gather(
            ReadPending question, List<Position> starts, Iterator<Position> rest, EntryPage page) {
        if (!rest.hasNext()) {
            boolean mayBeMore = starts.size() == CONVERSATIONS;
            return Future.succeededFuture(new Pending(
                    page.entries(), mayBeMore ? end(starts.get(starts.size() - 1), page) : null));
        }
        Position start = later(rest.next(), question.after());
        return page.fill(step -> reader.ofOthers(end(start, page), question.account(), step))
                .compose(exhausted -> exhausted
                        ? gather(question, starts, rest, page)
                        : Future.succeededFuture(new Pending(page.entries(), end(start, page))));
    }

    private static Position later(Position settled, Position after) {
        boolean same = after != null && after.conversation().equals(settled.conversation());
        return same && after.seq() > settled.seq() ? after : settled;
    }

    /** Where the page ends in a conversation: behind the last entry gathered from it, or where reading it began. */
    private static Position end(Position start, EntryPage page) {
        return page.last()
                .filter(last -> last.conversation().equals(start.conversation()))
                .orElse(start);
    }
}
