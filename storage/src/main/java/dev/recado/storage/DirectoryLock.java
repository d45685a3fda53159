package dev.recado.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That a data directory is ours alone: a lock of the operating system on its file {@code lock}, gone with the process that
 * held it, however that ended.
 *
 * <p>The database's own lock file is not used: after a kill it keeps the next start waiting for ten seconds, or for ever.
 */
public final class DirectoryLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryLock.class);

    /** For what is not in a directory. */
    static final DirectoryLock NONE = new DirectoryLock(null, null);

    private static final String FILE_NAME = "lock";

    /**
     * What this JVM holds. To open the file of one of these and to close it again would release the lock: POSIX gives locks to
     * processes and takes them back with the first descriptor of the file that is closed.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Takes the lock, creating the directory if it is missing.
     *
     * @param directory to be ours until {@link #close}; if it is made, only its owner may look into it
     * @return the lock
     * @throws IOException if it is in use, by another process or by this one, or cannot be written to; the message names it
     */
    public static DirectoryLock acquire(Path directory) throws IOException {
        createDirectories(directory);
        Path real = directory.toRealPath();
        if (!HELD.add(real)) {
            throw inUse(directory);
        }
        try {
            return new DirectoryLock(real, lock(real));
        } catch (IOException e) {
            HELD.remove(real);
            throw e;
        }
    }

    /**
     * Tests whether a directory could be locked now, opening nothing and leaving no lock behind: for checks before a start.
     *
     * @param directory created if it is missing
     * @throws IOException as {@link #acquire} would
     */
    public static void check(Path directory) throws IOException {
        acquire(directory).close();
    }

    /** What people say to each other is nobody else's on this machine either. */
    private static void createDirectories(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        // The file stays when the lock is released: who removed it could remove one that somebody else has just locked.
        FileChannel channel =
                FileChannel.open(directory.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} is locked by this JVM, by a copy of this class", directory);
        }
        channel.close();
        throw inUse(directory);
    }

    private static IOException inUse(Path directory) {
        return new IOException("data directory " + directory.toAbsolutePath() + " is in use by another process");
    }

    /** Lets go of the directory. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            HELD.remove(directory);
        }
    }
}
