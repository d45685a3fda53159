package dev.recado.gateway.paced;

import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Sessions;
import dev.recado.gateway.session.Session;
import dev.recado.gateway.session.SessionRequest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
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
    /** For a client that reads nothing more: longer than a gap, and than anything may take that is asked for. */
    private static final long STUCK_MS = 60_000;

    private final Pipe pipe;
    private final Pacer pacer;
    private final Errands errands;
    private final PacedOutbound events;
    private final Session session;
    private boolean leaving;
    /** Whether nothing more is carried out. */
    private boolean left;

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
        this.errands = new Errands(() -> !pacer.fullOfAnswers(), this::moved);
        this.events = new PacedOutbound(pacer, encoder, FRAMES_MAX, this::moved);
        this.session = sessions.open(dialect, events);
        events.begin(session);
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
        boolean first = !leaving;
        if (first) {
            leaving = true;
            events.end();
            session.handle(new SessionRequest.CloseInbox())
                    .onFailure(cause -> LOG.debug("{} received nothing: {}", session, cause.toString()));
        }
        moved();
        if (first) {
            watch();
        }
    }

    /** It may take its time to read what it asked for, but not for ever. */
    private void watch() {
        long frames = pacer.frames();
        if (!pipe.closed()) {
            pipe.after(STUCK_MS, () -> closeIfStuck(frames));
        }
    }

    private void closeIfStuck(long framesBefore) {
        if (pacer.frames() == framesBefore) {
            pipe.close(Buffer.buffer());
        } else {
            watch();
        }
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
        events.goOn();
        errands.goOn();
        pipe.flowChanged();
        if (leaving && errands.empty() && pacer.empty()) {
            pipe.close(Buffer.buffer());
        }
    }
}
