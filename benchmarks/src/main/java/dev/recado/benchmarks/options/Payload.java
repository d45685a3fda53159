package dev.recado.benchmarks.options;

import dev.recado.benchmarks.wire.MessageText;
import picocli.CommandLine.ITypeConverter;

/** The length of a message's text: enough to say which message it is, and no more than a server takes. */
public final class Payload implements ITypeConverter<Integer> {
    /** As {@code limits.body-bytes} is unless it is set. */
    private static final int BYTES_MAX = 60_000;

    /** For picocli, which makes it. */
    public Payload() {}

    @Override
    public Integer convert(String value) {
        return Positive.between(MessageText.BYTES_MIN, BYTES_MAX, value);
    }
}
