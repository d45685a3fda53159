package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.server.GarbageCollection;
import dev.recado.benchmarks.server.LoadedServer;
import dev.recado.benchmarks.server.ProcessUsage;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * The memory of a server that has nothing to do and no garbage. {@link Double#NaN} where that cannot be known.
 *
 * @param rssKib what of its process is in memory
 * @param heapKib the objects in that
 */
record SettledMemory(double rssKib, double heapKib) {
    /**
     * How a JVM is started so that it keeps next to no room behind a collection. Otherwise its process grows with its garbage and
     * stays like that, and the growth of the heap is all that one sees.
     */
    static final List<String> JVM = List.of("-XX:+UseG1GC", "-XX:MinHeapFreeRatio=5", "-XX:MaxHeapFreeRatio=10");

    private static final SettledMemory UNKNOWN = new SettledMemory(Double.NaN, Double.NaN);
    private static final int COLLECTIONS = 3;
    private static final double IDLE_CPU_SECONDS_MAX = 0.05;
    private static final long IDLE_MS = 2_000;
    private static final long STEP_MS = 500;
    private static final long WAIT_NANOS_MAX = TimeUnit.SECONDS.toNanos(30);
    private static final double BYTES = 1024;

    /** Of fewer the process may grow more by itself, or may even shrink. */
    private static final int COUNT_MIN = 500;

    private static final double RSS_NOISE_KIB = 2048;
    private static final double HEAP_NOISE_KIB = 512;

    /** Waits until it is settled, and measures. */
    static SettledMemory of(LoadedServer server, Patience patience) {
        if (ProcessUsage.of(server.pid()).equals(ProcessUsage.UNKNOWN)) {
            return UNKNOWN;
        }
        long pid = server.pid().getAsLong();
        awaitIdle(pid, patience);
        SettledMemory least = collected(pid);
        for (int collection = 1; collection < COLLECTIONS; collection++) {
            patience.pass(STEP_MS);
            least = least.orLess(collected(pid));
        }
        return least;
    }

    /** No connection comes or goes, and next to nothing is computed. */
    private static void awaitIdle(long pid, Patience patience) {
        long begun = System.nanoTime();
        patience.pass(IDLE_MS);
        ProcessUsage last = ProcessUsage.of(pid);
        boolean idle = false;
        while (!idle && System.nanoTime() - begun < WAIT_NANOS_MAX) {
            patience.pass(STEP_MS);
            ProcessUsage now = ProcessUsage.of(pid);
            idle = now.openFiles() == last.openFiles() && now.cpuSeconds() - last.cpuSeconds() < IDLE_CPU_SECONDS_MAX;
            last = now;
        }
    }

    private static SettledMemory collected(long pid) {
        OptionalLong live = GarbageCollection.of(pid);
        return live.isEmpty() ? UNKNOWN : new SettledMemory(ProcessUsage.of(pid).rssKib(), live.getAsLong() / BYTES);
    }

    /**
     * What each of so many has added to the process.
     *
     * @param before the memory without them
     * @param count how many they are
     * @return KiB; not known of less than some hundred, and if it is within what the process varies by itself
     */
    double rssKibEach(SettledMemory before, int count) {
        return count < COUNT_MIN ? Double.NaN : each(rssKib - before.rssKib, RSS_NOISE_KIB, count);
    }

    /** The same of the objects in it, which vary less. */
    double heapKibEach(SettledMemory before, int count) {
        return each(heapKib - before.heapKib, HEAP_NOISE_KIB, count);
    }

    private static double each(double kib, double noiseKib, int count) {
        return kib < noiseKib ? Double.NaN : kib / count;
    }

    private SettledMemory orLess(SettledMemory other) {
        return new SettledMemory(Math.min(rssKib, other.rssKib), Math.min(heapKib, other.heapKib));
    }
}
