package dev.recado.terminal.profile;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that nobody else may read, in folders that nobody else may enter. Where the system has no such permissions (Windows) the person's own
 * folders are private already.
 */
public final class PrivateFile {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final String UNFINISHED = ".tmp";

    private PrivateFile() {}

    /**
     * Makes a folder, and those that it is in, where they are missing.
     *
     * @param folder which; if it was there it becomes private
     * @throws IOException if the system refuses
     */
    public static void makeFolder(Path folder) throws IOException {
        if (!posix(folder)) {
            Files.createDirectories(folder);
            return;
        }
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        if (!Files.getPosixFilePermissions(folder).equals(FOLDER)) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    /**
     * A file of one's own, for somebody else to write.
     *
     * @param folder which; made as {@link #makeFolder} does
     * @param name of the file
     * @return the file, which need not exist
     * @throws ProfileException if the system refuses
     */
    public static Path in(Path folder, String name) {
        try {
            makeFolder(folder);
            return folder.resolve(name);
        } catch (IOException e) {
            throw new ProfileException(folder, e);
        }
    }

    /**
     * Removes a folder with all that is in it. Nothing happens if there is none; links are removed, and not what they lead to.
     *
     * @param folder which
     * @throws ProfileException if the system refuses
     */
    public static void removeFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new ProfileException(folder, e);
        }
    }

    /**
     * Replaces a file. Whatever happens, it has the old content or the new one, on the disk too.
     *
     * @param file in a folder that exists
     * @param content all of it
     * @throws IOException if the system refuses
     */
    static void replace(Path file, byte[] content) throws IOException {
        Path unfinished =
                Files.createTempFile(file.getParent(), file.getFileName() + ".", UNFINISHED, attributes(file));
        try {
            write(unfinished, content);
            Files.move(unfinished, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        syncFolder(file.getParent());
    }

    /** Removes a file, and what is left of a {@link #replace} in whose middle the process ended. */
    static void remove(Path file) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            return;
        }
        Files.deleteIfExists(file);
        String left = file.getFileName() + ".";
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path other : files.toList()) {
                String name = other.getFileName().toString();
                if (name.startsWith(left) && name.endsWith(UNFINISHED)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path file) {
        return posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)}
                : new FileAttribute<?>[0];
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The new name is on the disk when its folder is. */
    private static void syncFolder(Path folder) throws IOException {
        if (posix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
