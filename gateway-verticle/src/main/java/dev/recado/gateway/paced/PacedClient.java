package dev.recado.gateway.paced;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.Presence;
import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Sessions;
import dev.recado.gateway.session.MessageRequest;
import dev.recado.gateway.session.Outbound;
import dev.recado.gateway.session.Session;
import dev.recado.gateway.session.SessionRequest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client that takes whatever one read brings for one frame, and acknowledges nothing: it is written one frame at a time, what it is
 * told counts as acknowledged when it counts as delivered, and what it asks for is carried out one after the other.
 *
 * <pre>
 *   open ──receive──► receiving ──leave, the client's end──► leaving ──all answered and written──► closed
 * </pre>
 *
 * <p>Belongs to the context of its connection.
 */
public final class PacedClient {
    private static final Logger LOG = LoggerFactory.getLogger(PacedClient.class);
    /** What more comes waits in the log. */
    private static final int FRAMES_MAX = 16;

    private final Pipe pipe;
    private final Pacer pacer;
    private final Errands errands;
    private final Encoder encoder;
    private final Session session;
    private boolean leaving;
    /** Whether nothing more is carried out. */
    private boolean left;
    /** Whether the session was told that this is full, and waits. */
    private boolean awaited;

    private int receiptsUnderWay;
    private int entriesUnderWay;
    /** Completes when all of these are told. */
    private Future<?> entriesTold = Future.succeededFuture();
    /** Whether it receives only if nothing waits. */
    private boolean peeking;
    /** Whether it peeked, and something waits: nothing is told until it is asked for. */
    private boolean peeked;
    /** Calls off that the inbox is closed in a moment; null if it is not. */
    private Runnable closing;

    /**
     * Opens the session of a client.
     *
     * @param pipe where to write
     * @param frameGap from one write to the next, at least
     * @param dialect what is spoken
     * @param sessions opens the session
     * @param encoder tells what happens in the dialect
     */
    public PacedClient(Pipe pipe, Duration frameGap, Dialect dialect, Sessions sessions, Encoder encoder) {
        this.pipe = pipe;
        this.pacer = new Pacer(pipe, frameGap.toMillis(), FRAMES_MAX, this::moved);
        this.errands = new Errands(() -> !pacer.full(), this::moved);
        this.encoder = encoder;
        this.session = sessions.open(dialect, new PacedOutbound());
    }

    /**
     * Its session.
     *
     * @return what the client may do
     */
    public Session session() {
        return session;
    }

    /**
     * Writes an answer when its turn comes.
     *
     * @param frame for one write; must stay as it is from now on
     */
    public void say(Buffer frame) {
        pacer.answer(frame);
    }

    /**
     * Carries something out when everything that was asked for before is answered; not after the client has {@linkplain #leave left}.
     *
     * @param errand does it and answers; the next one begins when it completes, however that is
     */
    public void carryOut(Supplier<Future<?>> errand) {
        if (left) {
            return;
        }
        errands.add(() -> attempt(errand).onFailure(cause -> LOG.error("a request of {} failed", session, cause)));
        pipe.flowChanged();
    }

    private static Future<?> attempt(Supplier<Future<?>> errand) {
        try {
            return errand.get();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    /** Begins to receive what waits and what comes, unless the client is leaving. */
    public void receive() {
        if (closing != null) {
            closing.run();
            stopPeeking();
        }
        peeking = false;
        peeked = false;
        open();
    }

    /** Begins to receive what comes if nothing waits. If something does, that has to be asked for: what comes is behind it. */
    public void receiveIfNothingWaits() {
        peeking = true;
        open();
    }

    private void open() {
        if (!leaving) {
            session.handle(new SessionRequest.OpenInbox())
                    .onFailure(cause -> LOG.debug("{} does not receive: {}", session, cause.toString()));
        }
    }

    /** Closes the connection when what is under way is answered. Nothing that was asked for after that is carried out. */
    public void leave() {
        left = true;
        errands.forgetWaiting();
        ended();
    }

    /**
     * Closes the connection when everything asked for is answered: the client will say nothing more. What it is not told by now waits
     * for its next login.
     */
    public void ended() {
        if (!leaving) {
            leaving = true;
            pacer.forgetEvents();
            closeInbox();
        }
        moved();
    }

    private void stopPeeking() {
        closing = null;
        closeInbox();
        moved();
    }

    private void closeInbox() {
        session.handle(new SessionRequest.CloseInbox())
                .onFailure(cause -> LOG.debug("{} received nothing: {}", session, cause.toString()));
    }

    /**
     * Tells whether the client should say no more for now.
     *
     * @return true if something that it asked for has not begun to be carried out
     */
    public boolean crowded() {
        return errands.crowded();
    }

    private void moved() {
        if (awaited && pacer.roomy()) {
            awaited = false;
            session.drained();
        }
        errands.goOn();
        pipe.flowChanged();
        if (leaving && errands.empty() && pacer.empty()) {
            pipe.close(Buffer.buffer());
        }
    }

    private final class PacedOutbound implements Outbound {
        @Override
        public boolean full() {
            boolean full = pacer.full() || receiptsUnderWay >= FRAMES_MAX || entriesUnderWay > 0 || closing != null;
            awaited |= full;
            return full;
        }

        @Override
        public boolean answersWait() {
            boolean wait = pacer.full();
            awaited |= wait;
            return wait;
        }

        @Override
        public void entry(Entry entry) {
            Future<List<Buffer>> frames = encoder.lookUp(entry).otherwise(List.of());
            if (frames.isComplete() && entriesUnderWay == 0) {
                tell(entry, frames.result());
            } else {
                entriesUnderWay++;
                entriesTold = entriesTold.transform(before -> frames).onSuccess(known -> told(entry, known));
            }
        }

        private void told(Entry entry, List<Buffer> frames) {
            entriesUnderWay--;
            tell(entry, frames);
            moved();
        }

        private void tell(Entry entry, List<Buffer> frames) {
            if (peeking && !frames.isEmpty()) {
                peeking = false;
                peeked = true;
                // Not now: this is told in the middle of reading the log.
                closing = pipe.after(1, PacedClient.this::stopPeeking);
            }
            if (!peeked && !leaving) {
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
                    .onFailure(cause -> LOG.debug("{} is not told: {}", receipt, cause.toString()))
                    .otherwise(List.of())
                    .onSuccess(frames -> pacer.tell(frames, this::receiptTold));
        }

        /** What was told earlier has been read too, but for receipts that are still on their way. */
        private void receiptTold() {
            receiptsUnderWay--;
            if (receiptsUnderWay == 0) {
                session.clientHeard();
                moved();
            }
        }

        @Override
        public void caughtUp(List<Pending.Removed> removed) {
            if (!peeked) {
                peeking = false;
                encoder.caughtUp();
            }
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
            pipe.write(encoder.closing(why));
        }
    }
}
