package dev.recado.benchmarks.options;

import dev.recado.benchmarks.wire.MessageText;
import picocli.CommandLine.ITypeConverter;

/** The length of a message's text: enough to say which message it is. */
public final class Payload implements ITypeConverter<Integer> {
    /** For picocli, which makes it. */
    public Payload() {}

    @Override
    public Integer convert(String value) {
        return Positive.atLeast(MessageText.BYTES_MIN, value);
    }
}
