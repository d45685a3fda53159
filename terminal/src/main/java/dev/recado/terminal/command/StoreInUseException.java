package dev.recado.terminal.command;

/** What is kept on this computer cannot be opened: a chat has it open, most probably. Its message says so. */
final class StoreInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreInUseException(Throwable cause) {
        super(cause.getMessage(), cause, false, false);
    }
}
