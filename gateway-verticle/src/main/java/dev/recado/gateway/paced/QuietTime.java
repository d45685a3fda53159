package dev.recado.gateway.paced;

import dev.recado.gateway.connection.Pipe;

/**
 * Tells when nothing has come for some time, where that is the only sign of an end. Time in which nothing is read does not count: something
 * may have come meanwhile. Belongs to the context of its connection.
 */
public final class QuietTime {
    private final Pipe pipe;
    private final long ms;
    private final Runnable quiet;
    private Runnable cancel = () -> {};
    private boolean waiting;

    /**
     * Makes one that does not wait.
     *
     * @param pipe where nothing comes from
     * @param ms for how long
     * @param quiet told, once for each time it begins to wait
     */
    public QuietTime(Pipe pipe, long ms, Runnable quiet) {
        this.pipe = pipe;
        this.ms = ms;
        this.quiet = quiet;
    }

    /** Begins to wait, or begins anew: something has come whose end is not known. */
    public void restart() {
        stop();
        waiting = true;
        cancel = pipe.after(ms, this::passed);
    }

    /** Reading goes on after a pause: if it waits, it begins anew. */
    public void resumed() {
        if (waiting) {
            restart();
        }
    }

    /** Does not wait any more. */
    public void stop() {
        cancel.run();
        cancel = () -> {};
        waiting = false;
    }

    private void passed() {
        if (pipe.closed()) {
            stop();
        } else if (!pipe.listening()) {
            restart();
        } else {
            stop();
            quiet.run();
        }
    }
}
