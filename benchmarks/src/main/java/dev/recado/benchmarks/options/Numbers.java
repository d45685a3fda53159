package dev.recado.benchmarks.options;

/** Ranges of numbers that were typed. */
public final class Numbers {
    private Numbers() {}

    /**
     * Checks a lower bound.
     *
     * @param min the lowest that is taken
     * @param option its name
     * @param value what was typed
     * @return the value
     * @throws OptionException if it is lower
     */
    public static int atLeast(int min, String option, int value) {
        if (value < min) {
            throw new OptionException(option + ": " + value + " (expected: at least " + min + ")");
        }
        return value;
    }
}
