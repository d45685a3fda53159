package dev.recado.terminal.store;

import static dev.recado.terminal.store.OpenStore.BIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    Path directory;

    @Test
    void shouldSayThatAnotherProgramHasItOpen() {
        try (OpenStore open = OpenStore.in(directory)) {
            assertThatThrownBy(() -> OpenStore.await(LocalStore.open(open.vertx(), directory)))
                    .hasRootCauseInstanceOf(IOException.class)
                    .rootCause()
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("is in use by another process");
        }
    }

    @Test
    void shouldMakeAFolderThatNobodyElseCanLookInto() throws IOException {
        try (OpenStore open = OpenStore.in(directory.resolve("recado").resolve("ana's profile"))) {
            open.store.remember(List.of(BIA));

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("recado"))))
                    .isEqualTo("rwx------");
        }
    }
}
