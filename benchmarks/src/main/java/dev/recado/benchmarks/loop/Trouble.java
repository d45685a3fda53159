package dev.recado.benchmarks.loop;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The first thing that went wrong on any event loop, for the thread that waits for them. */
public final class Trouble {
    private final AtomicReference<String> first = new AtomicReference<>();
    private final AtomicReference<String> remark = new AtomicReference<>();

    /**
     * Notes it, if it is the first.
     *
     * @param what happened
     */
    public void report(String what) {
        first.compareAndSet(null, what);
    }

    /**
     * Notes what a run can go on with, if it is the first of its kind.
     *
     * @param what happened
     */
    public void remark(String what) {
        remark.compareAndSet(null, what);
    }

    /**
     * The first thing that a run could go on with.
     *
     * @return what happened, if anything did
     */
    public Optional<String> remark() {
        return Optional.ofNullable(remark.get());
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
