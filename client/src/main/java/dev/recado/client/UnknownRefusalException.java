package dev.recado.client;

/**
 * A request was refused with a number that this version of the library has no {@code ErrorCode} for: the server is newer. The
 * number's range tells what to do all the same, see {@link #retryable}.
 */
public final class UnknownRefusalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int number;
    private final long retryAfterMs;

    UnknownRefusalException(int number, String message, long retryAfterMs) {
        super(number + ": " + message, null, false, false);
        this.number = number;
        this.retryAfterMs = retryAfterMs;
    }

    /**
     * The number on the wire.
     *
     * @return from 100 to 999
     */
    public int number() {
        return number;
    }

    /**
     * Tells whether the same request may succeed later.
     *
     * @return true for limits (6xx) and what is unavailable (9xx)
     */
    public boolean retryable() {
        return Refusals.retryable(number);
    }

    /**
     * When the same request may be repeated.
     *
     * @return milliseconds from now; 0 if the number is final
     */
    public long retryAfterMs() {
        return retryAfterMs;
    }
}
