package dev.recado.launcher.server;

/** The server cannot start. The message is one line for whoever started it. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }

    StartException(String message, Throwable cause) {
        super(message + ": " + reason(cause), cause);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.strip().lines().findFirst().orElse(cause.toString());
    }
}
