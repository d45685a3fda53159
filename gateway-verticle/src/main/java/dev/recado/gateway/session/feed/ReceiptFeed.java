package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receipts, live ones and those that were missed. Until those that were missed are written, and whenever there is no room, a
 * live receipt is dropped and the log is walked for it later. Those of groups, and the account's own from its other sessions, are
 * not in that log: they are dropped for good.
 */
final class ReceiptFeed implements Walk.Path<Receipt, ConversationId> {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptFeed.class);

    private final Self self;
    private final FeedLimits limits;
    private final Log log;
    private final Outlet outlet;
    private final Runnable walked;
    private final SeenReceipts receipts;
    private final Walk<Receipt, ConversationId> walk;
    private boolean live;

    ReceiptFeed(Self self, FeedLimits limits, Log log, Outlet outlet, LongSupplier clock, Runnable walked) {
        this.self = self;
        this.limits = limits;
        this.log = log;
        this.outlet = outlet;
        this.walked = walked;
        this.receipts = new SeenReceipts(limits.receipts());
        this.walk = new Walk<>(this, clock);
    }

    Walk<Receipt, ConversationId> walk() {
        return walk;
    }

    void heard(Receipt receipt) {
        if (own(receipt) || !receipt.conversation().direct()) {
            showInPassing(receipt);
        } else if (!live && walk.idle()) {
            return;
        } else if (!live || outlet.full()) {
            walk.request();
        } else {
            send(receipt);
        }
    }

    private boolean own(Receipt receipt) {
        return receipt.account().equals(self.account());
    }

    private void showInPassing(Receipt receipt) {
        boolean told =
                own(receipt) && (receipt.session() == null || receipt.session().equals(self.session()));
        if (live && !told && !outlet.full()) {
            outlet.receipt(receipt);
        }
    }

    private void send(Receipt receipt) {
        if (!receipts.covers(receipt)) {
            outlet.receipt(receipt);
            receipts.written(receipt);
        }
    }

    /** A complete frame of the client came. */
    void clientHeard() {
        receipts.clientHeard();
        if (receipts.seen() >= limits.seen()) {
            flush();
        }
    }

    /** Tells delivery what was seen; if that is lost, it is shown again at the next login. */
    void flush() {
        List<Receipt> seen = receipts.takeSeen();
        if (!seen.isEmpty()) {
            log.seen(seen)
                    .onFailure(cause -> LOG.debug(
                            "receipts seen by account {} are not noted: {}", self.account(), cause.toString()));
        }
    }

    @Override
    public Future<Page<Receipt, ConversationId>> read(ConversationId after) {
        return log.receipts(after, limits.page()).map(page -> new Page<>(page.receipts(), page.after()));
    }

    @Override
    public ConversationId key(Receipt receipt) {
        return receipt.conversation();
    }

    @Override
    public boolean take(Receipt receipt) {
        if (own(receipt) || receipts.covers(receipt)) {
            return true;
        }
        if (outlet.full()) {
            return false;
        }
        send(receipt);
        return true;
    }

    @Override
    public boolean roomToRead() {
        return !outlet.full();
    }

    @Override
    public void pageTaken(boolean whole) {
        // Nothing is kept of a page.
    }

    @Override
    public void ended() {
        live = true;
        walked.run();
    }

    @Override
    public String toString() {
        return "receipts of account " + self.account();
    }
}
