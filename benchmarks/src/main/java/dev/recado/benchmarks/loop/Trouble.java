package dev.recado.benchmarks.loop;

import java.util.concurrent.atomic.AtomicReference;

/** The first thing that went wrong on any event loop, for the thread that waits for them. */
public final class Trouble {
    private final AtomicReference<String> first = new AtomicReference<>();

    /**
     * Notes it, if it is the first.
     *
     * @param what happened
     */
    public void report(String what) {
        first.compareAndSet(null, what);
    }

    /**
     * Goes on only if nothing happened.
     *
     * @throws TroubleException what happened
     */
    public void check() {
        String what = first.get();
        if (what != null) {
            throw new TroubleException(what);
        }
    }
}
