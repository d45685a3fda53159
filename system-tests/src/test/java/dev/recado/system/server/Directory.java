package dev.recado.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the servers of a test keep what they keep, for as long as it runs. */
public final class Directory {
    private Directory() {}

    /**
     * Makes one.
     *
     * @return an empty directory, to be deleted by whoever asked for it
     */
    public static Path temporary() {
        try {
            return Files.createTempDirectory("recado-system-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes one, with all that is in it.
     *
     * @param directory which
     */
    public static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
