package dev.recado.terminal.signin;

/** The person who was asked wants to leave, or there is nobody. */
public final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Has no stack trace: leaving is no accident.
     *
     * @param cause how that was noticed, or {@code null}
     */
    public NoAnswerException(Throwable cause) {
        super("no answer", cause, false, false);
    }
}
