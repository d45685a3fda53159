package dev.recado.delivery.handler;

import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.domain.Standing;
import dev.recado.delivery.store.EntryReader;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What waits in some conversations, gathered one after the other until the page is full. For one answer. */
final class PendingPage {
    private final ReadPending question;
    private final EntryReader reader;
    private final EntryPage page;
    private final List<Pending.Removed> removed = new ArrayList<>();
    /** Up to where the conversation that was looked at last is told, if nothing was gathered from it. */
    private Position told;

    PendingPage(ReadPending question, EntryReader reader) {
        this.question = question;
        this.reader = reader;
        this.page = EntryPage.upwards(question.limit());
    }

    /**
     * Gathers.
     *
     * @param standings in the order of their conversations
     * @param mayBeMore whether there may be something in later ones
     */
    Future<Pending> gather(List<Standing> standings, boolean mayBeMore) {
        return gather(standings.iterator())
                .map(exhausted -> new Pending(
                        page.entries(), exhausted && !mayBeMore ? null : end(), removed.isEmpty() ? null : removed));
    }

    private Future<Boolean> gather(Iterator<Standing> rest) {
        if (!rest.hasNext()) {
            return Future.succeededFuture(true);
        }
        Standing next = rest.next();
        Share share = next.share();
        told = later(new Position(share.conversation(), next.settled()));
        if (page.full()) {
            return Future.succeededFuture(false);
        }
        for (Range range : share.removed(told.seq() + 1, Long.MAX_VALUE)) {
            removed.add(new Pending.Removed(share.conversation(), range));
            told = new Position(share.conversation(), range.to());
        }
        Iterator<Range> kept = share.kept(told.seq() + 1, Long.MAX_VALUE).iterator();
        return page.fill(
                        kept,
                        (range, limit) -> reader.ofOthers(share, range, question.account(), question.device(), limit))
                .compose(exhausted -> exhausted ? gather(rest) : Future.succeededFuture(false));
    }

    private Position later(Position settled) {
        Position after = question.after();
        boolean same = after != null && after.conversation().equals(settled.conversation());
        return same && after.seq() > settled.seq() ? after : settled;
    }

    /** Where the page ends: behind the last entry gathered from the last conversation, or where reading that one began. */
    private Position end() {
        return page.last()
                .filter(last -> last.conversation().equals(told.conversation()))
                .orElse(told);
    }
}
