package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.loop.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Messages are written at a fixed rate, whatever becomes of the earlier ones. A thread of its own keeps the time, more exactly than the
 * timers of an event loop, which know milliseconds only.
 */
final class OpenLoop implements Supply {
    private final List<Beat> beats = new ArrayList<>();
    private final Thread thread = new Thread(this::keepTime, "open-loop");
    private volatile boolean closed;

    /**
     * Prepares it.
     *
     * @param perSecond messages of all cells together
     */
    OpenLoop(Cells<?> cells, double perSecond) {
        for (int place = 0; place < cells.loops().all().size(); place++) {
            Loop loop = cells.loops().all().get(place);
            List<? extends Cell> here = cells.on(place);
            if (!here.isEmpty()) {
                double share = perSecond * here.size() / cells.count();
                beats.add(new Beat(
                        loop,
                        new Schedule(here, share, () -> loop.tally().counts().inFlight())));
            }
        }
        thread.setDaemon(true);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop(long end) {
        beats.forEach(beat -> beat.endAt(end));
    }

    @Override
    public boolean done() {
        return beats.stream().allMatch(beat -> beat.done);
    }

    /** Returns when the thread has ended: the loops may be closed then. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepTime() {
        long begun = System.nanoTime();
        long tick = beats.stream().mapToLong(beat -> beat.schedule.tick()).min().orElseThrow();
        beats.forEach(beat -> beat.begin(begun));
        for (long next = begun; !closed; next += tick) {
            for (long left = next - System.nanoTime(); left > 0 && !closed; left = next - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            beats.forEach(Beat::ring);
        }
    }

    /** One event loop and what it has to write; it is not rung again before it has heard. */
    private final class Beat {
        private final Loop loop;
        private final Schedule schedule;
        private final AtomicBoolean rung = new AtomicBoolean();
        private volatile boolean done;

        Beat(Loop loop, Schedule schedule) {
            this.loop = loop;
            this.schedule = schedule;
        }

        void begin(long now) {
            loop.execute(() -> schedule.begin(now));
        }

        void endAt(long end) {
            loop.execute(() -> {
                schedule.endAt(end);
                hear();
            });
        }

        void ring() {
            if (rung.compareAndSet(false, true)) {
                loop.execute(this::hear);
            }
        }

        private void hear() {
            rung.set(false);
            if (!closed) {
                schedule.catchUp(System.nanoTime());
                done = schedule.done();
            }
        }
    }
}
