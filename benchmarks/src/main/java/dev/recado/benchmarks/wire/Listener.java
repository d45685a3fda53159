package dev.recado.benchmarks.wire;

/** What a connection tells, always on its event loop. */
public interface Listener {
    /**
     * A frame came.
     *
     * @param frame valid until this returns
     */
    void frame(Incoming frame);

    /** Everything that was read at once has been told: now is the time to write, and to flush. */
    default void turn() {}

    /**
     * The connection ended, and not by {@link Connection#close()}.
     *
     * @param reason what is known of why
     */
    void lost(String reason);
}
