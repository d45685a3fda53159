package dev.recado.delivery.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Receipt;
import dev.recado.delivery.log.LogResult;
import dev.recado.delivery.log.LogWriter;
import io.vertx.core.Future;

/** Moves somebody's cursors, answers once that is committed, and rings with the receipt. */
public final class AcknowledgeHandler {
    private final LogWriter writer;
    private final Doorbell doorbell;

    /**
     * A handler.
     *
     * @param writer where cursors are kept
     * @param bus where to ring
     */
    public AcknowledgeHandler(LogWriter writer, Bus bus) {
        this.writer = writer;
        this.doorbell = new Doorbell(bus);
    }

    /**
     * Answers an acknowledgement.
     *
     * @param acknowledge whose, and up to where
     * @return where his cursors are, once that is committed
     */
    public Future<Cursors> answer(Acknowledge acknowledge) {
        Membership.check(acknowledge.conversation(), acknowledge.account());
        return writer.move(acknowledge)
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
                    acknowledge.session());
            moved.audience().forEach(account -> doorbell.ring(account, receipt));
        }
    }
}
