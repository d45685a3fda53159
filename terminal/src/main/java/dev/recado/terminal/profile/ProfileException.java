package dev.recado.terminal.profile;

import java.nio.file.Path;

/** A profile could not be read or kept. */
public final class ProfileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProfileException(Path file, Throwable cause) {
        super(file + ": " + reason(cause), cause);
    }

    /** What the system says of a file is often its name alone. */
    private static String reason(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return cause instanceof RuntimeException
                ? "not a profile: " + message
                : cause.getClass().getSimpleName().replaceFirst("Exception$", "") + ": " + message;
    }
}
