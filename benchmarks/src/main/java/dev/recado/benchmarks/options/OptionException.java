package dev.recado.benchmarks.options;

/** An option's value is not one that is taken; the message names both, and what was expected. */
public final class OptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message option, value and expectation
     */
    public OptionException(String message) {
        super(message, null, false, false);
    }
}
