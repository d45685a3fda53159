package dev.recado.benchmarks.workload;

/** Decides when messages are written. */
interface Supply extends AutoCloseable {
    /** Begins to write. */
    void start();

    /**
     * Begins nothing any more but what was due before.
     *
     * @param end by {@link System#nanoTime()}
     */
    void stop(long end);

    /** Whether everything that was due before the end is written. */
    boolean done();

    /** Writes nothing any more, whatever was due. */
    @Override
    void close();
}
