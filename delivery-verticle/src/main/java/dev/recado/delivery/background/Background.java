package dev.recado.delivery.background;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does background work, one step after the other, until it is stopped. A step that fails is repeated, each time after a longer rest.
 *
 * <pre>
 *   start ──► RESTING ──time──► WORKING ──LATER──► IDLE
 *                ▲                │ ▲                │
 *                └──SOON, failed──┘ └──wake, time────┘
 * </pre>
 *
 * <p>Belongs to the context that starts it.
 */
public final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final long NO_TIMER = -1;

    private enum State {
        NEW,
        WORKING,
        RESTING,
        IDLE,
        STOPPED
    }

    private final Vertx vertx;
    private final String name;
    private final Pace pace;
    private final Supplier<Future<Next>> step;
    private final Promise<Void> lastStep = Promise.promise();
    private State state = State.NEW;
    private boolean woken;
    private int failures;
    private long timer = NO_TIMER;

    /**
     * Work that was not begun.
     *
     * @param vertx whose timers
     * @param name what it is, for logs
     * @param pace how much of the time it may take
     * @param step what is done, a little at a time
     */
    public Background(Vertx vertx, String name, Pace pace, Supplier<Future<Next>> step) {
        this.vertx = vertx;
        this.name = name;
        this.pace = pace;
        this.step = step;
    }

    /**
     * Begins.
     *
     * @param first after how long, at least a millisecond
     */
    public void start(Duration first) {
        rest(State.RESTING, Math.max(1, first.toMillis()));
    }

    /** Says that there is something to do. */
    public void wake() {
        woken = true;
        if (state == State.IDLE) {
            vertx.cancelTimer(timer);
            work();
        }
    }

    /**
     * Begins no step any more.
     *
     * @return succeeds when the last one is over
     */
    public Future<Void> stop() {
        vertx.cancelTimer(timer);
        if (state != State.WORKING) {
            lastStep.tryComplete();
        }
        state = State.STOPPED;
        return lastStep.future();
    }

    private void work() {
        state = State.WORKING;
        woken = false;
        long began = System.nanoTime();
        Future<Next> done;
        try {
            done = step.get();
        } catch (RuntimeException e) {
            done = Future.failedFuture(e);
        }
        done.onComplete(next -> goOn(next, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)));
    }

    private void goOn(AsyncResult<Next> next, long workedMs) {
        if (state == State.STOPPED) {
            lastStep.complete();
        } else if (next.failed()) {
            failures++;
            long retryMs = pace.retryMs(failures);
            LOG.warn("{}: again in {} ms: {}", name, retryMs, next.cause().toString());
            rest(State.RESTING, retryMs);
        } else {
            failures = 0;
            if (next.result() == Next.SOON || woken) {
                rest(State.RESTING, pace.restMs(workedMs));
            } else {
                rest(State.IDLE, pace.later() == null ? NO_TIMER : pace.later().toMillis());
            }
        }
    }

    private void rest(State resting, long ms) {
        state = resting;
        timer = ms == NO_TIMER ? NO_TIMER : vertx.setTimer(ms, fired -> work());
    }
}
