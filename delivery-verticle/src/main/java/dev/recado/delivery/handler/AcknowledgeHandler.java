package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import io.vertx.core.Future;

/** Moves somebody's cursors, and answers once that is committed. */
public final class AcknowledgeHandler {
    private final Acknowledgements acknowledgements;

    /**
     * A handler.
     *
     * @param acknowledgements those on their way to the writer
     */
    public AcknowledgeHandler(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    /**
     * Answers an acknowledgement.
     *
     * @param acknowledge whose, and up to where
     * @return where his cursors are, once that is committed
     */
    public Future<Cursors> answer(Acknowledge acknowledge) {
        Membership.check(acknowledge.conversation(), acknowledge.account());
        return acknowledgements.add(acknowledge);
    }
}
