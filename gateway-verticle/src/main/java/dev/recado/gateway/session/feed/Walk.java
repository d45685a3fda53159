package dev.recado.gateway.session.feed;

import io.vertx.core.Future;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads everything of one kind that waits in the log, page by page, as fast as the session takes it. One at a time.
 *
 * <pre>
 *          request            end of the log
 *   IDLE ─────────► READING ─────────────────► IDLE (or READING again, if asked for meanwhile)
 *                    │ ▲  │ ▲
 *        no room left │ │  │ │ its time has come (tick)
 *                    ▼ │  ▼ │
 *                PAUSED   WAITING after a page that could not be read or taken
 * </pre>
 *
 * A pause keeps the place and drops the page: what waits for a slow client waits in the log, not in memory.
 */
final class Walk<T, K> {
    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);
    private static final long BACKOFF_MIN_MS = 250;
    private static final int BACKOFF_DOUBLINGS = 5;

    private enum State {
        IDLE,
        READING,
        PAUSED,
        WAITING,
        STOPPED
    }

    /** What is walked over. */
    interface Path<T, K> {
        /** Reads a page; its items have ascending keys. */
        Future<Page<T, K>> read(K after);

        /** The key of an item. */
        K key(T item);

        /** Deals with an item, or returns false if there is no room for it. */
        boolean take(T item);

        /** Tells whether it is worth reading on. */
        boolean roomToRead();

        /** A page is dealt with, all of it or not, and the next one is not asked for yet. */
        void pageTaken(boolean whole);

        /** Nothing is left. */
        void ended();
    }

    private final Path<T, K> path;
    private final LongSupplier clock;
    private State state = State.IDLE;
    private boolean again;
    private K after;
    private int failures;
    private long retryAt;

    Walk(Path<T, K> path, LongSupplier clock) {
        this.path = path;
        this.clock = clock;
    }

    /** Asks for a walk from the beginning: now, or after the one under way. */
    void request() {
        if (state == State.IDLE) {
            begin();
        } else {
            again = true;
        }
    }

    private void begin() {
        again = false;
        after = null;
        readOrPause();
    }

    private void readOrPause() {
        if (!path.roomToRead()) {
            state = State.PAUSED;
            return;
        }
        state = State.READING;
        path.read(after).onComplete(this::take, this::failed);
    }

    private void take(Page<T, K> page) {
        if (state == State.STOPPED) {
            return;
        }
        boolean all;
        try {
            all = takeAll(page);
            path.pageTaken(all);
        } catch (RuntimeException e) {
            LOG.error("{} cannot be taken", path, e);
            failed(e);
            return;
        }
        failures = 0;
        after = all ? page.after() : after;
        if (all && after == null) {
            end();
        } else {
            readOrPause();
        }
    }

    /** Stops at the first item without room, keeping the place of the last item before it that has another key. */
    private boolean takeAll(Page<T, K> page) {
        K current = after;
        for (T item : page.items()) {
            K key = path.key(item);
            if (!key.equals(current)) {
                after = current;
                current = key;
            }
            if (!path.take(item)) {
                return false;
            }
        }
        return true;
    }

    private void end() {
        state = State.IDLE;
        boolean more = again;
        path.ended();
        if (more && state == State.IDLE) {
            begin();
        }
    }

    private void failed(Throwable cause) {
        if (state == State.STOPPED) {
            return;
        }
        LOG.debug("{} cannot be read, for the {}. time in a row: {}", path, failures + 1, cause.toString());
        state = State.WAITING;
        retryAt = clock.getAsLong() + (BACKOFF_MIN_MS << Math.min(failures, BACKOFF_DOUBLINGS));
        failures++;
    }

    /** There may be room again. */
    void resume() {
        if (state == State.PAUSED) {
            readOrPause();
        }
    }

    /** Time has passed. */
    void tick() {
        if (state == State.WAITING && clock.getAsLong() >= retryAt) {
            readOrPause();
        }
    }

    boolean reading() {
        return state == State.READING;
    }

    boolean idle() {
        return state == State.IDLE;
    }

    void stop() {
        state = State.STOPPED;
    }
}
