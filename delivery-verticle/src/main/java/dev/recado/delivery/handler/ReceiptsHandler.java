package dev.recado.delivery.handler;

import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadReceipts;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Receipts;
import dev.recado.contract.delivery.ReceiptsSeen;
import dev.recado.contract.message.Done;
import dev.recado.delivery.log.LogWriter;
import dev.recado.delivery.store.OtherCursors;
import dev.recado.delivery.store.ReceiptReader;
import io.vertx.core.Future;
import java.util.List;

/**
 * Tells somebody how far others came while he was away, and notes what he has been told. Of direct conversations only: in a group
 * one asks for the status of an entry.
 */
public final class ReceiptsHandler {
    private final ReceiptReader reader;
    private final LogWriter writer;
    private final Acknowledgements acknowledgements;

    /**
     * A handler.
     *
     * @param reader of how far others are
     * @param writer where it is noted what was seen
     * @param acknowledgements those on their way to the writer
     */
    public ReceiptsHandler(ReceiptReader reader, LogWriter writer, Acknowledgements acknowledgements) {
        this.reader = reader;
        this.writer = writer;
        this.acknowledgements = acknowledgements;
    }

    /**
     * Answers a question for receipts.
     *
     * @param question whose, and from where on
     * @return those that somebody has not seen, of a page of his conversations
     */
    public Future<Receipts> answer(ReadReceipts question) {
        ReadHistory.checkLimit(question.limit());
        return acknowledgements
                .settled(question.account())
                .compose(settled -> reader.others(question.account(), question.after(), question.limit()))
                .map(page -> receipts(page, question.limit()));
    }

    private static Receipts receipts(List<OtherCursors> page, int limit) {
        List<Receipt> news = page.stream()
                .filter(OtherCursors::news)
                .map(each -> new Receipt(
                        each.conversation(),
                        each.other(),
                        each.cursors().delivered(),
                        each.cursors().read(),
                        null,
                        each.seen()))
                .toList();
        return new Receipts(news, page.size() == limit ? page.get(limit - 1).conversation() : null);
    }

    /**
     * Notes receipts that somebody has seen.
     *
     * @param seen what
     * @return once it is noted
     */
    public Future<Done> note(ReceiptsSeen seen) {
        List<Receipt> direct = seen.receipts().stream()
                .filter(receipt -> receipt.conversation().direct())
                .toList();
        direct.forEach(receipt -> Membership.check(receipt.conversation(), seen.account()));
        return direct.isEmpty()
                ? Future.succeededFuture(Done.DONE)
                : writer.see(new ReceiptsSeen(seen.account(), direct)).map(Done.DONE);
    }
}
