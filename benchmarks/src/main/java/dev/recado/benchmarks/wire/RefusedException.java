package dev.recado.benchmarks.wire;

/** The server said no. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    RefusedException(int code, String message) {
        super(code + " " + message, null, false, false);
        this.code = code;
    }

    /**
     * Why.
     *
     * @return an error code
     */
    public int code() {
        return code;
    }
}
