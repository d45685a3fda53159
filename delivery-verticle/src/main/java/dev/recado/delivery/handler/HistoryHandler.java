package dev.recado.delivery.handler;

import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.delivery.domain.Retained;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.store.EntryReader;
import dev.recado.delivery.store.ShareReader;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads what is somebody's of a conversation from a position, forwards or backwards. */
public final class HistoryHandler {
    private final Shares shares;
    private final EntryReader entries;

    /**
     * A handler.
     *
     * @param shares tells whose a conversation is
     * @param entries of the log
     */
    public HistoryHandler(ShareReader shares, EntryReader entries) {
        this.shares = new Shares(shares);
        this.entries = entries;
    }

    /**
     * Answers a question for history.
     *
     * @param question whose, and which part
     * @return that part, as far as it fits a page
     */
    public Future<History> answer(ReadHistory question) {
        return shares.of(question.account(), question.conversation())
                .compose(share -> question.after() == null ? before(question, share) : after(question, share));
    }

    private Future<History> after(ReadHistory question, Share share) {
        // The number behind it must be one, too.
        long after = Math.min(question.after(), Long.MAX_VALUE - 1);
        EntryPage page = EntryPage.upwards(question.limit());
        return page.fill(
                        share.kept(after + 1, Long.MAX_VALUE).iterator(),
                        (range, limit) -> entries.upwards(share, range, limit))
                .map(exhausted -> Retained.after(page.entries(), after, share));
    }

    private Future<History> before(ReadHistory question, Share share) {
        long before = question.before() == null ? Long.MAX_VALUE : question.before();
        EntryPage page = EntryPage.downwards(question.limit());
        List<Range> latestFirst = new ArrayList<>(share.kept(1, before - 1));
        Collections.reverse(latestFirst);
        return page.fill(latestFirst.iterator(), (range, limit) -> entries.downwards(share, range, limit))
                .map(exhausted -> Retained.before(page.entries(), before, share));
    }
}
