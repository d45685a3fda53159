package dev.recado.terminal.command;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads from a command line what checks itself: what it says of a wrong text is what the person is told. */
abstract class Checked<T> implements ITypeConverter<T> {
    private final Function<String, T> reader;

    /** The reader throws {@link IllegalArgumentException}. */
    Checked(Function<String, T> reader) {
        this.reader = reader;
    }

    @Override
    public final T convert(String text) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
