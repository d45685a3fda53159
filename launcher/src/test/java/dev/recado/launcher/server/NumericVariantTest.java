package dev.recado.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variant of two-digit codes that docs/numeric.md has for an example: a server speaks it that knows it from its configuration only. */
class NumericVariantTest {
    @TempDir
    Path directory;

    private static final class Client implements AutoCloseable {
        private final Socket socket;

        Client(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
        }

        Client says(String frame) throws IOException {
            socket.getOutputStream().write(frame.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        String hears() throws IOException {
            byte[] bytes = new byte[1024];
            return new String(bytes, 0, socket.getInputStream().read(bytes), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private Path configuration() throws IOException {
        String example = Files.readAllLines(Path.of("..", "docs", "numeric.md")).stream()
                .dropWhile(line -> !line.equals("    numeric-profiles:"))
                .takeWhile(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining("\n"));
        return Files.writeString(directory.resolve("recado.yaml"), example.replaceFirst("port: \\d+", "port: 0"));
    }

    private static int port(String ready) {
        Matcher listener = Pattern.compile(" quiosque=127\\.0\\.0\\.1:(\\d+)").matcher(ready);
        assertThat(listener.find()).as(ready).isTrue();
        return Integer.parseInt(listener.group(1));
    }

    @Test
    void shouldSpeakAVariantThatIsOnlyConfigured() throws Exception {
        try (LaunchedProcess recado = new LaunchedProcess(
                directory, "--conf", configuration().toString(), "--set", "listeners.main.enabled=false")) {
            int port = port(recado.line());
            try (Client ana = new Client(port);
                    Client bia = new Client(port);
                    Client once = new Client(port)) {
                String anaId = ana.says("01").hears().substring(2);
                String biaId = bia.says("01").hears().substring(2);
                ana.says("03" + anaId);

                // As long as it may be, so that nobody has to wait for its end.
                String full = "guardado".repeat(27) + "..";
                ana.says("20" + biaId + anaId + "21/11/2026;10:00" + full + "03" + biaId);
                assertThat(ana.hears()).isEqualTo("ERRO");
                bia.says("03" + biaId);
                assertThat(bia.hears()).isEqualTo("22" + anaId + full);

                ana.says("20" + biaId + anaId + "21/11/2026;10:01" + "agora");
                assertThat(bia.hears()).isEqualTo("21" + anaId + "agora");
                once.says("08" + biaId + anaId + "21/11/2026;10:01");
                assertThat(ana.hears()).isEqualTo("09" + biaId + "21/11/2026;10:00");
                assertThat(ana.hears()).isEqualTo("09" + biaId + "21/11/2026;10:01");
            }
        }
    }
}
