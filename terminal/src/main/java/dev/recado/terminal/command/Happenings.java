package dev.recado.terminal.command;

import dev.recado.client.CaughtUp;
import dev.recado.client.Closing;
import dev.recado.client.ConnectionState;
import dev.recado.client.InboxListener;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What happened and was not written yet. Filled on the client's context, emptied by the thread of the command, which may have to wait for
 * whoever reads its output.
 *
 * <p>Bounded: of entries the server sends no more than a window that is not acknowledged, and receipts beyond {@value #RECEIPTS_MAX} are
 * dropped, as each newer one says what the older ones said.
 */
final class Happenings implements InboxListener {
    static final int RECEIPTS_MAX = 10_000;

    private final BlockingQueue<Happening> waiting = new LinkedBlockingQueue<>();
    private RuntimeException closing;

    /** The next one. Waits for it. */
    Happening next() throws InterruptedException {
        return waiting.take();
    }

    /** The process is ending. */
    void end() {
        waiting.add(new Happening.Ending());
    }

    @Override
    public void entry(Entry entry) {
        waiting.add(new Happening.Said(entry));
    }

    @Override
    public void receipt(Receipt receipt) {
        if (waiting.size() < RECEIPTS_MAX) {
            waiting.add(new Happening.Reached(receipt));
        }
    }

    @Override
    public void caughtUp(CaughtUp caughtUp) {
        waiting.add(new Happening.CaughtUp());
    }

    @Override
    public void closing(Closing told) {
        closing = ErrorCode.of(told.code())
                .<RuntimeException>map(code -> new Refusal(code, told.message()))
                .orElseGet(() -> new Refusal(ErrorCode.UNAVAILABLE, told.message(), 0));
    }

    @Override
    public void state(ConnectionState state) {
        waiting.add(new Happening.Changed(state, closing));
        closing = null;
    }
}
