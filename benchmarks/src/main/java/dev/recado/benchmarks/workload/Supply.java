package dev.recado.benchmarks.workload;

/** Decides when messages are written. */
interface Supply {
    /** Begins to write. */
    void start();

    /** Writes nothing any more. */
    void stop();
}
