package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Receipt;
import dev.recado.delivery.log.LogResult;
import dev.recado.delivery.log.LogWriter;
import io.vertx.core.Future;

/** Moves somebody's cursors, and rings with the receipt once that is committed. */
final class CursorMover {
    private final LogWriter writer;
    private final Doorbell doorbell;

    CursorMover(LogWriter writer, Doorbell doorbell) {
        this.writer = writer;
        this.doorbell = doorbell;
    }

    /** Where the cursors are, once that is committed. */
    Future<Cursors> move(PendingMove move) {
        Acknowledge acknowledge = move.acknowledge();
        return writer.move(acknowledge, move.asks())
                .onSuccess(moved -> ring(acknowledge, moved))
                .map(LogResult.Moved::cursors);
    }

    private void ring(Acknowledge acknowledge, LogResult.Moved moved) {
        if (moved.changed()) {
            Receipt receipt = new Receipt(
                    acknowledge.conversation(),
                    acknowledge.account(),
                    moved.cursors().delivered(),
                    moved.cursors().read(),
                    acknowledge.session(),
                    moved.before());
            doorbell.moved(receipt);
            moved.audience().forEach(account -> doorbell.ring(account, receipt));
        }
    }
}
