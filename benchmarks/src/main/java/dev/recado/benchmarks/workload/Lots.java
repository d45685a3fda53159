package dev.recado.benchmarks.workload;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Has many do something, some at a time. For the thread that waits. */
final class Lots {
    private final int atOnce;
    private final LongSupplier done;
    private final LongConsumer wait;

    /** Told how much is done so far, which goes up by one for each, and how to wait until it is so much, or nothing comes any more. */
    Lots(int atOnce, LongSupplier done, LongConsumer wait) {
        this.atOnce = atOnce;
        this.done = done;
        this.wait = wait;
    }

    /** What some do, by numbers of which the last one is not theirs. */
    interface Work {
        void begin(int from, int to);
    }

    /** Does it, and waits for each lot: what never comes of one is waited for with that one, and not with all behind it. */
    void each(int count, Work work) {
        for (int from = 0; from < count; from += atOnce) {
            int to = Math.min(count, from + atOnce);
            long before = done.getAsLong();
            work.begin(from, to);
            wait.accept(before + to - from);
        }
    }
}
