package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.NavigableSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fault: the disk is full, and later is not any more. Invariant: what was acknowledged is there, and nothing is acknowledged
 * after the first write that failed. On a small file system in memory, which only an administrator may mount.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullDiskTest {
    private static final int BODY_CHARS = 4000;
    private static final int BALLAST_BYTES = 24 << 20;

    @TempDir
    Path home;

    private final Vertx vertx = Vertx.vertx();
    private Path disk;

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        StoreFixture.awaitOf(vertx.close());
        if (disk != null) {
            run("umount", "--lazy", disk.toString());
        }
    }

    @Test
    void shouldAcknowledgeNothingThatIsLostWhenTheLogFillsTheDisk() throws IOException, InterruptedException {
        // Smaller than the log may grow.
        Path directory = mount(40);
        NavigableSet<Long> acknowledged = writeUntilTheDiskIsFull(directory);

        assertThat(acknowledged).hasSizeGreaterThan(1000);
        assertThat(CrashTest.idsIn(vertx, directory)).containsAll(acknowledged);
    }

    @Test
    void shouldAcknowledgeNothingThatIsLostWhenTheTablesFillTheDisk() throws IOException, InterruptedException {
        // The log fits and is emptied; the tables' file does not fit besides it.
        Path directory = mount(100);
        NavigableSet<Long> acknowledged = writeUntilTheDiskIsFull(directory);

        assertThat(acknowledged).hasSizeGreaterThan(5000);
        assertThat(CrashTest.idsIn(vertx, directory)).containsAll(acknowledged);
    }

    @Test
    void shouldLoseNothingWhenItIsOpenedWhileTheDiskIsFull() throws IOException, InterruptedException {
        // Given
        Path directory = mount(40);
        Path ballast = directory.resolve("ballast");
        Files.write(ballast, new byte[BALLAST_BYTES]);
        NavigableSet<Long> acknowledged;
        try (NotesProcess process = NotesProcess.start(directory, 1, BODY_CHARS)) {
            process.readUntil("failed.");
            acknowledged = process.kill();
        }

        // When
        assertThatThrownBy(() -> CrashTest.idsIn(vertx, directory)).hasCauseInstanceOf(SQLException.class);
        Files.delete(ballast);

        // Then
        assertThat(CrashTest.idsIn(vertx, directory)).containsAll(acknowledged);
    }

    /** Until it fails, then some more with some room, and then the process is killed. */
    private static NavigableSet<Long> writeUntilTheDiskIsFull(Path directory) throws IOException {
        Path ballast = directory.resolve("ballast");
        Files.write(ballast, new byte[BALLAST_BYTES]);
        try (NotesProcess process = NotesProcess.start(directory, 1, BODY_CHARS)) {
            process.readUntil("failed.");
            Files.delete(ballast);
            process.goOn();
            process.readUntil("end.");
            return process.kill();
        }
    }

    private Path mount(int megabytes) throws IOException, InterruptedException {
        Path directory = Files.createDirectory(home.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString());
        assumeTrue(mounted, "a file system may not be mounted here: a full disk is not tested");
        disk = directory;
        return directory;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
