package dev.recado.gateway.paced;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.Presence;
import dev.recado.gateway.session.MessageRequest;
import dev.recado.gateway.session.Outbound;
import dev.recado.gateway.session.Session;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a client what happens, in the order in which it does, and acknowledges for it what counts as delivered. Belongs to the context of its
 * connection.
 */
final class PacedOutbound implements Outbound {
    private static final Logger LOG = LoggerFactory.getLogger(PacedOutbound.class);

    private final Pacer pacer;
    private final Encoder encoder;
    private final int receiptsMax;
    private final Runnable moved;
    private Session session;
    /** Whether the session was told that this is full, and waits. */
    private boolean awaited;

    private int receiptsUnderWay;
    /** Whether something is looked up for an entry; no other one is written meanwhile, since this is full. */
    private boolean lookingUp;

    /** Whether one could not be told: it comes again at the next login, with those that were told with it. */
    private boolean receiptLost;

    private boolean ended;

    /**
     * Makes one that tells nothing yet.
     *
     * @param pacer writes the frames
     * @param encoder makes them
     * @param receiptsMax how many receipts may be looked up at a time
     * @param moved told when something was told
     */
    PacedOutbound(Pacer pacer, Encoder encoder, int receiptsMax, Runnable moved) {
        this.pacer = pacer;
        this.encoder = encoder;
        this.receiptsMax = receiptsMax;
        this.moved = moved;
    }

    /** This is whose client it is. */
    void begin(Session opened) {
        session = opened;
    }

    /** Tells nothing more, not even what was to be told and is not written yet. */
    void end() {
        ended = true;
        pacer.forgetEvents();
    }

    /** Something has moved: there may be room again. */
    void goOn() {
        if (awaited) {
            awaited = false;
            session.drained();
        }
    }

    @Override
    public boolean full() {
        boolean full = pacer.fullOfEvents() || receiptsUnderWay >= receiptsMax || lookingUp;
        awaited |= full;
        return full;
    }

    @Override
    public boolean answersWait() {
        boolean wait = pacer.fullOfAnswers();
        awaited |= wait;
        return wait;
    }

    @Override
    public void entry(Entry entry) {
        Future<List<Buffer>> frames = encoder.lookUp(entry).otherwise(List.of());
        if (frames.isComplete()) {
            tell(entry, frames.result());
        } else {
            lookingUp = true;
            frames.onSuccess(known -> found(entry, known));
        }
    }

    private void found(Entry entry, List<Buffer> frames) {
        lookingUp = false;
        tell(entry, frames);
        moved.run();
    }

    private void tell(Entry entry, List<Buffer> frames) {
        if (!ended) {
            pacer.tell(frames, () -> acknowledge(entry));
        }
    }

    private void acknowledge(Entry entry) {
        session.handle(new MessageRequest.Acknowledge(entry.conversation(), entry.seq(), 0))
                .onFailure(cause -> LOG.debug("{} is not acknowledged yet: {}", entry, cause.toString()));
    }

    @Override
    public void receipt(Receipt receipt) {
        receiptsUnderWay++;
        encoder.receipt(receipt)
                .onFailure(cause -> notTold(receipt, cause))
                .otherwise(List.of())
                .onSuccess(this::tellReceipt);
    }

    private void notTold(Receipt receipt, Throwable cause) {
        LOG.debug("{} is not told: {}", receipt, cause.toString());
        receiptLost = true;
    }

    private void tellReceipt(List<Buffer> frames) {
        if (!ended) {
            pacer.tell(frames, this::receiptTold);
        }
    }

    /** What was told earlier has been read too, but for receipts that are still on their way, and those that are to come again. */
    private void receiptTold() {
        receiptsUnderWay--;
        if (receiptsUnderWay == 0 && !receiptLost) {
            session.clientHeard();
        }
        moved.run();
    }

    @Override
    public void caughtUp(List<Pending.Removed> removed) {
        encoder.caughtUp();
    }

    @Override
    public void presence(Presence presence) {
        // Nobody can ask to be told.
    }

    @Override
    public void typing(Typing typing, String to) {
        // There is no word for it.
    }

    @Override
    public void closing(Refusal why, boolean comeBack) {
        Buffer words = encoder.closing(why);
        if (words.length() > 0) {
            pacer.answer(words);
        }
    }
}
