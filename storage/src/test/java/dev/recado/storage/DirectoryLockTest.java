package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DirectoryLockTest {
    @TempDir
    Path home;

    @Test
    void shouldGiveADirectoryToOneAtATime() throws IOException {
        Path directory = home.resolve("data");

        try (DirectoryLock lock = DirectoryLock.acquire(directory)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> DirectoryLock.acquire(directory))
                    .hasMessageContaining(directory + " is in use by another process");
            assertThatThrownBy(() -> DirectoryLock.check(home.resolve("data/../data")))
                    .isInstanceOf(IOException.class);
        }

        DirectoryLock.check(directory);
    }

    @Test
    void shouldStillHoldAgainstOthersAfterThisProcessTriedTwice() throws IOException {
        try (DirectoryLock lock = DirectoryLock.acquire(home)) {
            assertThat(lock).isNotNull();

            // When
            assertThatThrownBy(() -> DirectoryLock.check(home)).isInstanceOf(IOException.class);

            // Then
            assertThatThrownBy(() -> NotesProcess.start(home, 1, 10))
                    .hasMessageContaining("is in use by another process");
        }
    }

    @Test
    void shouldMakeDirectoriesThatOnlyTheirOwnerMayRead() throws IOException {
        Path directory = home.resolve("data/registry");

        DirectoryLock.check(directory);

        assertThat(Files.getPosixFilePermissions(directory.getParent()))
                .doesNotContain(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    }
}
