package dev.recado.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A temporary directory. In it is a file that this process keeps locked: where nobody does, the driver was killed, and the next one
 * removes what it left.
 */
final class Scratch {
    private static final String PREFIX = "recado-bench";
    private static final String LOCK = "driver";

    /** A process is not kept away by its own locks, and would lose them by looking. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private Scratch(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one, where Java keeps temporary files. */
    static Scratch make() {
        return make(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Scratch make(Path parent) {
        try {
            removeLeftBehind(parent);
            Path path = Files.createTempDirectory(parent, PREFIX);
            OWN.add(path);
            return new Scratch(path, lock(path));
        } catch (IOException e) {
            throw new ServerException("no temporary directory: " + e, e);
        }
    }

    /** Nobody finds the file before it is locked. */
    private static FileChannel lock(Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("new"));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.lock();
        Files.move(file, directory.resolve(LOCK));
        return channel;
    }

    private static void removeLeftBehind(Path parent) throws IOException {
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path directory : directories) {
                if (!OWN.contains(directory)) {
                    removeIfLeftBehind(directory);
                }
            }
        }
    }

    private static void removeIfLeftBehind(Path directory) {
        try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                delete(directory);
            }
        } catch (IOException | UncheckedIOException e) {
            // Somebody else's, or its server is still about to end: the next one will try again.
        }
    }

    Path path() {
        return path;
    }

    /** Removes it, if that has not been done. */
    void remove() {
        try {
            if (Files.exists(path)) {
                delete(path);
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be removed", e);
        }
    }

    /** The file that is locked at the end, so that what cannot be removed now is found later. */
    private static void delete(Path directory) throws IOException {
        Path lock = directory.resolve(LOCK);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(lock) && !file.equals(directory)) {
                    Files.delete(file);
                }
            }
        }
        Files.delete(lock);
        Files.delete(directory);
    }
}
