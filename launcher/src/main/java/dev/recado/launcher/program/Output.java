package dev.recado.launcher.program;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Where a program writes. Remembers why that failed, which a {@link java.io.PrintWriter} keeps to itself. Thread safe. */
public final class Output extends FilterOutputStream {
    private volatile IOException failure;

    /**
     * Of a stream.
     *
     * @param to where it all goes
     */
    public Output(OutputStream to) {
        super(to);
    }

    /**
     * Why something was not written.
     *
     * @return what the first failure was; nothing if there was none, or the one who reads has just stopped, as {@code head} does
     */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure).filter(cause -> !isClosedPipe(cause));
    }

    /** Java has no other name for it than the system's. */
    private static boolean isClosedPipe(IOException cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }
}
