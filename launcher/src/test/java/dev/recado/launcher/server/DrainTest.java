package dev.recado.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.command.Commands;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Ending a process that has clients. */
class DrainTest {
    private static final Pattern READY =
            Pattern.compile("recado \\S+ ready: main=127\\.0\\.0\\.1:(?<port>\\d+) .* health=(?<health>\\S+)");

    @TempDir
    private Path directory;

    private LaunchedProcess recado(String seconds) throws IOException {
        return new LaunchedProcess(
                directory,
                "--set",
                "listeners.main.port=0",
                "--set",
                "listeners.main.dialect=bridge",
                "--set",
                "health.port=0",
                "--set",
                "drain.seconds=" + seconds,
                "--set",
                "drain.to=[\"b:7000\"]");
    }

    private static Matcher ready(LaunchedProcess recado) throws Exception {
        Matcher ready = READY.matcher(recado.line());
        assertThat(ready.matches()).isTrue();
        return ready;
    }

    private static Socket client(Matcher ready) throws IOException {
        Socket socket = new Socket("127.0.0.1", Integer.parseInt(ready.group("port")));
        socket.setSoTimeout(20_000);
        byte[] ping = "{\"type\":\"ping\"}".getBytes(StandardCharsets.US_ASCII);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(ping.length);
        out.write(ping);
        assertThat(frame(socket)).contains("pong");
        return socket;
    }

    private static String frame(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Test
    void shouldHaveItsClientsLeaveAndEndWithTheLast() throws Exception {
        try (LaunchedProcess recado = recado("600")) {
            Matcher ready = ready(recado);
            Socket client = client(ready);
            CompletableFuture<String> left = CompletableFuture.supplyAsync(() -> leave(client));

            StringWriter out = new StringWriter();
            CommandLine commands = Commands.create(Map.of()).setOut(new PrintWriter(out, true));
            int code = commands.execute("drain", "--health", ready.group("health"));

            assertThat(code).isZero();
            assertThat(out.toString())
                    .startsWith(ready.group("health") + ": 1 connected")
                    .endsWith("ended" + System.lineSeparator());
            assertThat(recado.exitCode()).isZero();
            assertThat(left.join()).contains("\"event\":\"drain\",\"afterMs\":0,\"to\":[\"b:7000\"]");
            assertThat(commands.setErr(new PrintWriter(out)).execute("drain", "--health", ready.group("health")))
                    .isEqualTo(3);
        }
    }

    private static String leave(Socket client) {
        try (client) {
            return frame(client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldWaitForNobodyAfterASecondSignal() throws Exception {
        try (LaunchedProcess recado = recado("600");
                Socket client = client(ready(recado))) {
            recado.terminate();
            assertThat(frame(client)).contains("\"event\":\"drain\"");

            recado.terminate();

            assertThat(frame(client)).contains("\"event\":\"closing\"");
            assertThat(recado.exitCode()).isZero();
        }
    }
}
