package dev.recado.delivery.handler;

import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.domain.Standing;
import dev.recado.delivery.store.LogView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What waits in some conversations, gathered one after the other until the page is full. For one answer. */
final class PendingPage {
    /** Most of them have something to gather, but others wait for the thread that looks. */
    private static final int CONVERSATIONS_MAX = 256;

    private final ReadPending question;
    private final LogView log;
    private final EntryPage page;
    private final List<Pending.Removed> removed = new ArrayList<>();
    /** Up to where the conversation that was looked at last is told, if nothing was gathered from it. */
    private Position told;

    PendingPage(ReadPending question, LogView log) {
        this.question = question;
        this.log = log;
        this.page = EntryPage.upwards(question.limit());
        this.told = question.after();
    }

    /** Gathers as much as fits. */
    Pending gather() {
        ConversationId from = told == null ? null : told.conversation();
        Iterator<Standing> waiting = log.waiting(question.account(), question.device(), from);
        boolean exhausted = gather(waiting);
        return new Pending(page.entries(), exhausted ? null : end(), removed.isEmpty() ? null : removed);
    }

    private boolean gather(Iterator<Standing> waiting) {
        for (int looked = 0; looked < CONVERSATIONS_MAX && !page.full(); looked++) {
            if (!waiting.hasNext()) {
                return true;
            }
            gather(waiting.next());
        }
        return false;
    }

    private void gather(Standing next) {
        Share share = next.share();
        told = later(new Position(share.conversation(), next.settled()));
        for (Range range : share.removed(told.seq() + 1, Long.MAX_VALUE)) {
            removed.add(new Pending.Removed(share.conversation(), range));
            told = new Position(share.conversation(), range.to());
        }
        page.fill(
                share.kept(told.seq() + 1, Long.MAX_VALUE),
                (range, limit) -> log.ofOthers(share, range, question.account(), question.device(), limit));
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
