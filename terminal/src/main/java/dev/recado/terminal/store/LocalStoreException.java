package dev.recado.terminal.store;

import java.io.Serial;

/** What is kept on this computer cannot be read or written. Nothing of what was asked for has happened. */
public final class LocalStoreException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    LocalStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
