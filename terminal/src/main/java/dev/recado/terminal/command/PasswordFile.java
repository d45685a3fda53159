package dev.recado.terminal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a password is that nobody types. It is no argument of a command, because everybody on a machine can read those. */
final class PasswordFile {
    private static final String STDIN = "-";
    /** More than any password has. */
    private static final int BYTES_MAX = 64 * 1024;

    private PasswordFile() {}

    /**
     * Reads it.
     *
     * @param name a file, or {@code -} for the standard input
     * @param charset of the standard input and of the file
     * @return the first line
     * @throws IllegalArgumentException if it cannot be read, or its first line is empty
     */
    static String read(String name, Charset charset) {
        try (InputStream file = name.equals(STDIN) ? System.in : Files.newInputStream(Path.of(name))) {
            String text = new String(file.readNBytes(BYTES_MAX), charset);
            return text.lines()
                    .findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new IllegalArgumentException(name + ": no password in the first line"));
        } catch (IOException e) {
            String kind = e.getClass().getSimpleName().replaceFirst("Exception$", "");
            throw new IllegalArgumentException("--password-file: " + kind + ": " + e.getMessage(), e);
        }
    }
}
