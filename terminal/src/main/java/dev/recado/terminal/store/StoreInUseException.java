package dev.recado.terminal.store;

/** What is kept on this computer cannot be opened: another program has it open, most probably. Its message says so, and names the folder. */
public final class StoreInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreInUseException(Throwable cause) {
        super(cause.getMessage(), cause, false, false);
    }
}
