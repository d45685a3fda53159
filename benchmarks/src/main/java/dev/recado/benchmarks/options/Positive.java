package dev.recado.benchmarks.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number of 1 or more. */
public final class Positive implements ITypeConverter<Integer> {
    /** For picocli, which makes it. */
    public Positive() {}

    @Override
    public Integer convert(String value) {
        return atLeast(1, value);
    }

    static int atLeast(int min, String value) {
        return between(min, Integer.MAX_VALUE, value, "at least " + min);
    }

    static int between(int min, int max, String value) {
        return between(min, max, value, min + " to " + max);
    }

    private static int between(int min, int max, String value, String expected) {
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Says the same of anything that is not taken.
        }
        throw new TypeConversionException(value + " (expected: a whole number, " + expected + ")");
    }
}
