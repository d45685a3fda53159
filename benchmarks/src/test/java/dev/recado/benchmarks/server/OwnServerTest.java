package dev.recado.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a shell in the place of a Java. */
@DisabledOnOs(OS.WINDOWS)
class OwnServerTest {
    private final List<String> printed = new ArrayList<>();

    @TempDir
    Path directory;

    private void startsAndEnds(String durable) throws IOException {
        Path java = Files.createFile(
                directory.resolve("java"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(
                java,
                "#!/bin/sh\necho 'recado 1 ready: main=127.0.0.1:7000 data=/d durable=" + durable
                        + " node=n'\nexec sleep 60\n");
        OwnServer.start(new ServerStart(java, Path.of("recado.jar"), List.of(), List.of(), 0), printed::add)
                .close();
    }

    @Test
    void shouldPrintItsCommand() throws IOException {
        startsAndEnds("disk");

        assertThat(printed).hasSize(1);
        assertThat(printed.get(0)).startsWith(directory + "/java -jar recado.jar serve --data ");
    }

    @Test
    void shouldSayThatWhatItAcceptsIsNotSafe() throws IOException {
        startsAndEnds("memory");

        assertThat(printed).hasSize(2);
        assertThat(printed.get(1))
                .startsWith("recado: what this server accepts does not survive a power cut (durable=memory)");
    }
}
