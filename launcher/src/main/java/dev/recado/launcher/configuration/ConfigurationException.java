package dev.recado.launcher.configuration;

/**
 * The configuration cannot be used. The message is one line for whoever wrote it: which key, which value, what was
 * expected, and where it was written.
 */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    ConfigurationException(String message) {
        super(message);
    }
}
