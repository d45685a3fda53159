package dev.recado.delivery.handler;

import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.delivery.domain.Retained;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.store.LogReader;
import dev.recado.delivery.store.LogView;
import dev.recado.delivery.store.ShareReader;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads what is somebody's of a conversation from a position, forwards or backwards. */
public final class HistoryHandler {
    private final Shares shares;
    private final LogReader log;

    /**
     * A handler.
     *
     * @param shares tells whose a conversation is
     * @param log where it is
     */
    public HistoryHandler(ShareReader shares, LogReader log) {
        this.shares = new Shares(shares);
        this.log = log;
    }

    /**
     * Answers a question for history.
     *
     * @param question whose, and which part
     * @return that part, as far as it fits a page
     */
    public Future<History> answer(ReadHistory question) {
        return shares.of(question.account(), question.conversation())
                .compose(share -> log.read(view ->
                        question.after() == null ? before(question, share, view) : after(question, share, view)));
    }

    private static History after(ReadHistory question, Share share, LogView view) {
        // The number behind it must be one, too.
        long after = Math.min(question.after(), Long.MAX_VALUE - 1);
        EntryPage page = EntryPage.upwards(question.limit());
        page.fill(share.kept(after + 1, Long.MAX_VALUE), (range, limit) -> view.upwards(share, range, limit));
        return Retained.after(page.entries(), after, share);
    }

    private static History before(ReadHistory question, Share share, LogView view) {
        long before = question.before() == null ? Long.MAX_VALUE : question.before();
        EntryPage page = EntryPage.downwards(question.limit());
        List<Range> latestFirst = new ArrayList<>(share.kept(1, before - 1));
        Collections.reverse(latestFirst);
        page.fill(latestFirst, (range, limit) -> view.downwards(share, range, limit));
        return Retained.before(page.entries(), before, share);
    }
}
