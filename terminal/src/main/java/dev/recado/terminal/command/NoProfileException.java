package dev.recado.terminal.command;

/** There is no profile of that name. */
final class NoProfileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message is the name. */
    NoProfileException(String name) {
        super(name, null, false, false);
    }
}
