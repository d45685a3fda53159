package dev.recado.benchmarks.loop;

/** A run cannot go on; the message says why, to whoever started it. */
public final class TroubleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what happened
     */
    public TroubleException(String message) {
        super(message);
    }
}
