package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.loop.Loop;

/** After a refusal nothing is written for a moment, as a client that is told to come back later would do. */
final class Pause {
    private static final long MS = 100;

    private final Loop loop;
    private final Runnable goOn;
    private boolean lasts;

    Pause(Loop loop, Runnable goOn) {
        this.loop = loop;
        this.goOn = goOn;
    }

    boolean lasts() {
        return lasts;
    }

    void begin() {
        if (!lasts) {
            lasts = true;
            loop.later(MS, this::end);
        }
    }

    private void end() {
        lasts = false;
        goOn.run();
    }
}
