package dev.recado.benchmarks.server;

/** The server does not take a setting or another option that it was to be started with; the message is its own. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingException(String message) {
        super(message);
    }
}
