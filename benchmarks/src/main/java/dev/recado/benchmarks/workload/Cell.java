package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Verdict;

/** People who write to each other and to nobody else. Belongs to one event loop. */
interface Cell {
    /** Writes as much as may be under way, and goes on whenever something arrives. */
    void fill();

    /**
     * Writes one message.
     *
     * @param due when it should have been, by {@link System#nanoTime()}
     */
    void send(long due);

    /** Sends what was written. */
    void flush();

    /** Begins nothing any more. */
    void stop();

    /** Compares what was accepted with what came. */
    Verdict check();
}
