package dev.recado.benchmarks.wire;

/** The server sent what is not a frame of the dialect. */
public final class InvalidFrameException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidFrameException(String message) {
        super(message);
    }
}
