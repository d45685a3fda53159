package dev.recado.launcher.health;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Whether the event loops of a Vert.x still turn. Each is asked to do nothing, again when it has, and by another thread than its own. Thread safe. */
public final class EventLoops {
    private static final long NOTHING = 0;

    /** One of them. */
    private static final class Loop {
        private final EventExecutor executor;
        /** Since when it is asked, by {@link System#nanoTime}; {@link #NOTHING} if it is not. */
        private final AtomicLong askedAt = new AtomicLong(NOTHING);

        Loop(EventExecutor executor) {
            this.executor = executor;
        }

        void ask() {
            // One more than that may be: one that hangs is asked once.
            if (askedAt.compareAndSet(NOTHING, System.nanoTime() | 1)) {
                executor.execute(() -> askedAt.set(NOTHING));
            }
        }

        boolean silentFor(Duration time) {
            long asked = askedAt.get();
            return asked != NOTHING && System.nanoTime() - asked > time.toNanos();
        }
    }

    private final List<Loop> loops = new CopyOnWriteArrayList<>();
    private final Duration silenceMax;

    /**
     * Looks after none yet.
     *
     * @param silenceMax how long one may do other things
     */
    public EventLoops(Duration silenceMax) {
        this.silenceMax = silenceMax;
    }

    /**
     * Looks after all of them from now on.
     *
     * @param vertx whose
     */
    public void watch(Vertx vertx) {
        ((VertxInternal) vertx).nettyEventLoopGroup().forEach(loop -> loops.add(new Loop(loop)));
    }

    /** Asks each that is not asked yet. */
    void ask() {
        try {
            loops.forEach(Loop::ask);
        } catch (RejectedExecutionException ended) {
            // They are ending with the process.
            loops.forEach(loop -> loop.askedAt.set(NOTHING));
        }
    }

    /**
     * Tells what is wrong.
     *
     * @return something if one has been silent for too long
     */
    public Optional<String> trouble() {
        long silent = loops.stream().filter(loop -> loop.silentFor(silenceMax)).count();
        return silent == 0
                ? Optional.empty()
                : Optional.of(silent + " of " + loops.size() + " silent for more than "
                        + TimeUnit.MILLISECONDS.toSeconds(silenceMax.toMillis()) + " s");
    }
}
