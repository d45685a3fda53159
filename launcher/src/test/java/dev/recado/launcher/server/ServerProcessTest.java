package dev.recado.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    private static final String FREE_PORT = "listeners.main.port=0";

    @TempDir
    private Path directory;

    @Test
    void shouldSayInOneLineThatItIsReadyAndEndWithZeroWhenTerminated() throws Exception {
        try (LaunchedProcess recado = new LaunchedProcess(
                directory, "--data", "d", "--set", FREE_PORT, "--set", "node=n1", "--set", "drain.seconds=0")) {
            // when
            String ready = recado.line();

            // then
            Matcher line = Pattern.compile("recado \\S+ ready: main=127\\.0\\.0\\.1:(\\d+) data="
                            + directory.resolve("d") + " durable=disk node=n1 health=127\\.0\\.0\\.1:\\d+")
                    .matcher(ready);
            assertThat(line.matches()).as(ready).isTrue();
            try (Socket client = new Socket("127.0.0.1", Integer.parseInt(line.group(1)))) {
                assertThat(isAnswered(client)).isTrue();
                assertThat(recado.terminate().exitCode()).isZero();
            }
            assertThat(recado.line()).isNull();
            assertThat(recado.errors()).noneMatch(error -> error.contains("WARN") || error.contains("Exception"));
        }
    }

    @Test
    void shouldEndInOrderWhenItsInputEndsAndItWasToldToEndWithIt() throws Exception {
        try (LaunchedProcess recado = new LaunchedProcess(directory, "--until-stdin-ends", "--set", FREE_PORT)) {
            assertThat(recado.line()).contains(" ready: ");

            assertThat(recado.endInput().exitCode()).isZero();

            assertThat(recado.errors()).anyMatch(error -> error.endsWith("closed"));
        }
    }

    @Test
    void shouldEndWhenItsInputEndsBeforeItIsReady() throws Exception {
        try (LaunchedProcess recado =
                new LaunchedProcess(directory, "serve", "--until-stdin-ends", "--set", FREE_PORT)) {
            assertThat(recado.endInput().exitCode()).isZero();
        }
    }

    @Test
    void shouldStartAgainOnTheDataOfAServerThatWasTerminated() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (LaunchedProcess recado = new LaunchedProcess(directory, "--set", FREE_PORT)) {
                assertThat(recado.line()).contains(" ready: ");
                assertThat(recado.terminate().exitCode()).isZero();
            }
        }
    }

    @Test
    void shouldSayInOneLineWhyItCannotStartWhenTheDataIsInUse() throws Exception {
        try (LaunchedProcess first = new LaunchedProcess(directory, "--set", FREE_PORT)) {
            // given
            assertThat(first.line()).contains(" ready: ");

            // when
            try (LaunchedProcess second = new LaunchedProcess(directory, "--set", FREE_PORT)) {
                // then
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.line()).isNull();
                assertThat(second.errors())
                        .containsExactly("recado: data directory " + directory.resolve("data/registry")
                                + " is in use by another process");
            }
        }
    }

    @Test
    void shouldSayInOneLineWhyItCannotStartWhenADatabaseCannotBeReached() throws Exception {
        // Port 1 of loopback: nobody listens there.
        String nowhere = "store.registry.url=jdbc:postgresql://127.0.0.1:1/recado";

        try (LaunchedProcess recado = new LaunchedProcess(directory, "--set", FREE_PORT, "--set", nowhere)) {
            assertThat(recado.exitCode()).isEqualTo(1);
            assertThat(recado.errors())
                    .filteredOn(error -> !error.contains(" INFO "))
                    .singleElement()
                    .asString()
                    .startsWith("recado: registry cannot start: ")
                    .contains("refused");
        }
    }

    @Test
    void shouldEndWithThreeWhenADatabaseCouldNotWrite() throws Exception {
        try (LaunchedProcess recado = new LaunchedProcess(FullDisk.class, directory, "--set", FREE_PORT)) {
            assertThat(recado.line()).contains(" ready: ");
            assertThat(recado.exitCode()).isEqualTo(3);
            assertThat(recado.errors())
                    .anyMatch(error -> error.contains("can keep nothing more, ending: No space left on device"));
        }
    }

    private static boolean isAnswered(Socket client) throws IOException {
        byte[] ping = "{\"type\":\"ping\"}".getBytes(StandardCharsets.US_ASCII);
        DataOutputStream out = new DataOutputStream(client.getOutputStream());
        out.writeInt(ping.length);
        out.write(ping);
        client.setSoTimeout(10_000);
        DataInputStream in = new DataInputStream(client.getInputStream());
        String answer = new String(in.readNBytes(in.readInt()), StandardCharsets.US_ASCII);
        return answer.equals("{\"type\":\"pong\"}");
    }
}
