package dev.recado.launcher.health;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the event loops of a Vert.x still turn. A thread asks each of them, once a second, to do nothing: membership in a cluster has
 * threads of its own, too, and a process whose loops hang would be a member for ever, and never answer.
 *
 * <p>Counted in seconds in which this thread ran, so that a process which was stopped as a whole is not taken for one that hangs. Thread safe.
 */
public final class EventLoops implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoops.class);

    private record Alarm(Duration after, Runnable told) {}

    private final Duration silenceMax;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(EventLoops::thread);
    private volatile List<Loop> loops = List.of();
    /** Null if there is nobody to be told, or he was. */
    private volatile Alarm alarm;

    /**
     * Looks after none yet.
     *
     * @param silenceMax how long one may do other things, in whole seconds, at least one
     */
    public EventLoops(Duration silenceMax) {
        this.silenceMax = silenceMax;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "recado-event-loops");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Looks after all of them from now on. Once.
     *
     * @param vertx whose
     */
    public void watch(Vertx vertx) {
        List<Loop> all = new ArrayList<>();
        ((VertxInternal) vertx).nettyEventLoopGroup().forEach(loop -> all.add(new Loop(loop)));
        loops = all;
        clock.scheduleWithFixedDelay(this::ask, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * Asks to be told when one has been silent for too long.
     *
     * @param after how long, in whole seconds, at least one
     * @param told once, on the thread that asks them
     */
    public void onSilence(Duration after, Runnable told) {
        alarm = new Alarm(after, told);
    }

    private void ask() {
        try {
            loops.forEach(Loop::ask);
        } catch (RejectedExecutionException ended) {
            // They are ending with the process.
            close();
        }
        Alarm set = alarm;
        if (set != null && silentFor(set.after) > 0) {
            alarm = null;
            LOG.error("an event loop has not answered for {} s", set.after.toSeconds());
            set.told.run();
        }
    }

    private long silentFor(Duration time) {
        return loops.stream()
                .filter(loop -> loop.silentSeconds >= time.toSeconds())
                .count();
    }

    /**
     * Tells what is wrong.
     *
     * @return something if one has been silent for too long
     */
    public Optional<String> trouble() {
        long silent = silentFor(silenceMax);
        return silent == 0
                ? Optional.empty()
                : Optional.of(
                        silent + " of " + loops.size() + " silent for more than " + silenceMax.toSeconds() + " s");
    }

    /** Looks after none any more. */
    @Override
    public void close() {
        clock.shutdown();
    }

    /** One of them. */
    private static final class Loop {
        private final EventExecutor executor;
        private volatile boolean answered = true;
        private volatile int silentSeconds;

        Loop(EventExecutor executor) {
            this.executor = executor;
        }

        /** Again if it has answered what it was asked before. */
        void ask() {
            if (answered) {
                silentSeconds = 0;
                answered = false;
                executor.execute(() -> answered = true);
            } else {
                silentSeconds = silentSeconds + 1;
            }
        }
    }
}
