package dev.recado.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerStartTest {
    private final ServerStart start = new ServerStart(
            Path.of("/opt/java/bin/java"), Path.of("/opt/recado.jar"), List.of("-Xmx1g"), List.of("node=a"), 0);

    @Test
    void shouldBeTypedWithItsPort() {
        assertThat(start.command(Path.of("/tmp/d"), 7000)).containsSubsequence("--set", "listeners.main.port=7000");
    }

    @Test
    void shouldLeaveThePortToWhoeverSetsIt() {
        assertThat(start.withJvm(List.of("-Xss1m"))
                        .withSettings(List.of("listeners.main.port=7001"))
                        .command(Path.of("/tmp/d"), 7000))
                .containsExactly(
                        "/opt/java/bin/java",
                        "-Xmx1g",
                        "-Xss1m",
                        "-jar",
                        "/opt/recado.jar",
                        "serve",
                        "--data",
                        "/tmp/d",
                        "--set",
                        "node=a",
                        "--set",
                        "listeners.main.port=7001");
    }

    @Test
    void shouldFindTheProgramInTheHomeOfAJdk(@TempDir Path home) throws Exception {
        Path program =
                Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("java"));

        assertThat(start.withJava(home).javaProgram()).isEqualTo(program);
        assertThat(start.withJava(program).javaProgram()).isEqualTo(program);
    }
}
