package dev.recado.benchmarks.server;

/** The server cannot be started, looked at or ended; the message is for whoever started the driver. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what is wrong, in a sentence
     */
    public ServerException(String message) {
        super(message);
    }

    /**
     * Makes one.
     *
     * @param message what is wrong, in a sentence
     * @param cause why
     */
    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
