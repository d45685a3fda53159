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
import java.util.Set;

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
