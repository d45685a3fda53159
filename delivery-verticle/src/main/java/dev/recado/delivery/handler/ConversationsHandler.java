package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Conversations.Summary;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.delivery.ListConversations;
import dev.recado.contract.id.AccountId;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.domain.Standing;
import dev.recado.delivery.store.EntryReader;
import dev.recado.delivery.store.ShareReader;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Lists somebody's conversations. */
public final class ConversationsHandler {
    private final ShareReader shares;
    private final EntryReader entries;
    private final Acknowledgements acknowledgements;

    /**
     * A handler.
     *
     * @param shares tells whose conversations are
     * @param entries of the log
     * @param acknowledgements those on their way to the writer
     */
    public ConversationsHandler(ShareReader shares, EntryReader entries, Acknowledgements acknowledgements) {
        this.shares = shares;
        this.entries = entries;
        this.acknowledgements = acknowledgements;
    }

    /**
     * Answers a question for conversations.
     *
     * @param question whose, and from where on
     * @return a page of them
     */
    public Future<Conversations> answer(ListConversations question) {
        return acknowledgements
                .settled(question.account())
                .compose(settled -> shares.conversations(question.account(), question.after(), question.limit()))
                .compose(standings -> summaries(question.account(), standings))
                .map(page -> paged(page, question.limit()));
    }

    private Future<List<Summary>> summaries(AccountId account, List<Standing> standings) {
        Future<List<Summary>> all = Future.succeededFuture(new ArrayList<>(standings.size()));
        for (Standing standing : standings) {
            all = all.compose(list -> summary(account, standing).map(summary -> {
                list.add(summary);
                return list;
            }));
        }
        return all;
    }

    private Future<Summary> summary(AccountId account, Standing standing) {
        Share share = standing.share();
        Iterator<Range> rest =
                share.kept(standing.readUpTo() + 1, Long.MAX_VALUE).iterator();
        return unread(account, share, rest, 0)
                .map(unread -> new Summary(
                        share.conversation(), share.tenures().last(), standing.cursors(), unread, share.groupName()));
    }

    private Future<Integer> unread(AccountId account, Share share, Iterator<Range> rest, int counted) {
        int room = Conversations.UNREAD_MAX - counted;
        if (room == 0 || !rest.hasNext()) {
            return Future.succeededFuture(counted);
        }
        return entries.countOfOthers(share, rest.next(), account, room)
                .compose(more -> unread(account, share, rest, counted + more));
    }

    private static Conversations paged(List<Summary> page, int limit) {
        boolean mayBeMore = page.size() == limit;
        return new Conversations(page, mayBeMore ? page.get(limit - 1).conversation() : null);
    }
}
