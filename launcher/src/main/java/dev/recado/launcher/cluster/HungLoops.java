package dev.recado.launcher.cluster;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every event loop, once a second, whether it is alive. Membership has threads of its own: a process whose loops hang would
 * be a member for ever, and never answer.
 *
 * <p>Counted in seconds in which this thread ran, so that a process which was stopped as a whole is not taken for one that hangs.
 */
final class HungLoops implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HungLoops.class);

    private final List<Loop> loops = new ArrayList<>();
    private final long secondsMax;
    private final Runnable onHung;
    private final ScheduledExecutorService clock;

    private HungLoops(Duration max, Runnable onHung, ScheduledExecutorService clock) {
        this.secondsMax = max.toSeconds();
        this.onHung = onHung;
        this.clock = clock;
    }

    /** Tells, once, when a loop has not answered for so long. */
    static HungLoops watch(Vertx vertx, Duration max, Runnable onHung) {
        HungLoops watched = new HungLoops(max, onHung, Executors.newSingleThreadScheduledExecutor(HungLoops::thread));
        for (EventExecutor loop : ((VertxInternal) vertx).nettyEventLoopGroup()) {
            watched.loops.add(new Loop(loop));
        }
        watched.clock.scheduleWithFixedDelay(watched::tick, 1, 1, TimeUnit.SECONDS);
        return watched;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "recado-hung-loops");
        thread.setDaemon(true);
        return thread;
    }

    private void tick() {
        for (Loop loop : loops) {
            if (loop.secondsWithoutAnswer() >= secondsMax) {
                LOG.error("an event loop has not answered for {} s", secondsMax);
                clock.shutdown();
                onHung.run();
                return;
            }
        }
    }

    @Override
    public void close() {
        clock.shutdown();
    }

    private static final class Loop {
        private final EventExecutor executor;
        private volatile boolean answered = true;
        private int seconds;

        Loop(EventExecutor executor) {
            this.executor = executor;
        }

        /** Asks again if it has answered what it was asked before. */
        int secondsWithoutAnswer() {
            if (answered) {
                seconds = 0;
                answered = false;
                executor.execute(() -> answered = true);
            } else {
                seconds++;
            }
            return seconds;
        }
    }
}
