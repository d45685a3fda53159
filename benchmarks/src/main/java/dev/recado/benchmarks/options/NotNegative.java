package dev.recado.benchmarks.options;

import picocli.CommandLine.ITypeConverter;

/** A whole number of 0 or more. */
public final class NotNegative implements ITypeConverter<Integer> {
    /** For picocli, which makes it. */
    public NotNegative() {}

    @Override
    public Integer convert(String value) {
        return Positive.atLeast(0, value);
    }
}
