package dev.recado.benchmarks.options;

import picocli.CommandLine.ITypeConverter;

/** A whole number of 2 or more. */
public final class Several implements ITypeConverter<Integer> {
    /** For picocli, which makes it. */
    public Several() {}

    @Override
    public Integer convert(String value) {
        return Positive.atLeast(2, value);
    }
}
