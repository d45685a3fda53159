package dev.recado.benchmarks.workload;

/** The time, looked at once for everything that was read at once. */
final class Turn {
    private long now;
    private boolean known;

    /** By {@link System#nanoTime()}. */
    long now() {
        if (!known) {
            now = System.nanoTime();
            known = true;
        }
        return now;
    }

    void end() {
        known = false;
    }
}
