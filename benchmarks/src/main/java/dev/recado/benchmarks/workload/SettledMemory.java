package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.server.GarbageCollection;
import dev.recado.benchmarks.server.LoadedServer;
import dev.recado.benchmarks.server.ProcessUsage;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The memory of a server that has nothing to do and no garbage. A JVM's process grows with its garbage, and keeps what it had for it;
 * {@link #JVM} has it give that back, so that what is left is what is used.
 */
final class SettledMemory {
    /** How a JVM is started so that it keeps next to no room behind a collection. */
    static final List<String> JVM = List.of("-XX:+UseG1GC", "-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10");

    private static final long IDLE_MS = 2_000;
    private static final long STEP_MS = 500;
    private static final long WAIT_NANOS_MAX = TimeUnit.SECONDS.toNanos(30);

    private final LoadedServer server;
    private final Patience patience;

    SettledMemory(LoadedServer server, Patience patience) {
        this.server = server;
        this.patience = patience;
    }

    /**
     * Waits until it is settled, and measures.
     *
     * @return KiB; {@link Double#NaN} if the process is not known, or its garbage cannot be collected from here
     */
    double rssKib() {
        if (server.pid().isEmpty()) {
            return Double.NaN;
        }
        long pid = server.pid().getAsLong();
        awaitIdle(pid);
        if (!GarbageCollection.of(pid)) {
            return Double.NaN;
        }
        patience.pass(STEP_MS);
        return ProcessUsage.of(pid).rssKib();
    }

    /** No connection comes or goes, and next to nothing is computed. */
    private void awaitIdle(long pid) {
        long begun = System.nanoTime();
        patience.pass(IDLE_MS);
        ProcessUsage last = ProcessUsage.of(pid);
        while (System.nanoTime() - begun < WAIT_NANOS_MAX) {
            patience.pass(STEP_MS);
            ProcessUsage now = ProcessUsage.of(pid);
            boolean idle = now.openFiles() == last.openFiles() && now.cpuSeconds() - last.cpuSeconds() < 0.05;
            if (idle) {
                return;
            }
            last = now;
        }
    }
}
