package dev.recado.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.launcher.configuration.Configuration;
import dev.recado.launcher.configuration.ConfigurationException;
import dev.recado.launcher.configuration.ConfigurationLoader;
import dev.recado.storage.DirectoryLock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreflightTest {
    @TempDir
    private Path data;

    @Test
    void shouldMakeTheDirectoriesAndLeaveThemUnlocked() throws Exception {
        // when
        Preflight.check(configuration("listeners.main.port=0"));

        // then
        assertThat(data.resolve("registry")).isDirectory();
        assertThat(data.resolve("group")).isDirectory();
        assertThatCode(() -> DirectoryLock.check(data.resolve("delivery"))).doesNotThrowAnyException();
    }

    @Test
    void shouldNameTheDirectoryWhenItIsInUse() throws Exception {
        try (DirectoryLock lock = DirectoryLock.acquire(data.resolve("delivery"))) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> Preflight.check(configuration("listeners.main.port=0")))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining(data.resolve("delivery").toString())
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void shouldNameTheDirectoryWhenItCannotBeMade() throws IOException {
        // given
        Files.writeString(data.resolve("registry"), "a file");

        assertThatThrownBy(() -> Preflight.check(configuration("listeners.main.port=0")))
                .isInstanceOf(StartException.class)
                .hasMessage("data directory " + data.resolve("registry") + " cannot be made or written to: "
                        + data.resolve("registry") + " is a file");
    }

    @Test
    void shouldNameTheListenerWhenItsPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> Preflight.check(configuration("listeners.main.port=" + port)))
                    .isInstanceOf(StartException.class)
                    .hasMessageStartingWith("listeners.main: cannot listen on 127.0.0.1:" + port + ": Address already");
        }
    }

    @Test
    void shouldNameTheListenerWhenItsHostIsNotOfThisMachine() {
        // 192.0.2.0/24 is for documentation and belongs to nobody.
        assertThatThrownBy(() -> Preflight.check(configuration("listeners.main.host=192.0.2.1")))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("listeners.main: cannot listen on 192.0.2.1:7000: ");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere.invalid, 'nowhere.invalid is not a host that is known here'",
        "192.0.2.1, 'cannot listen on 192.0.2.1: '"
    })
    void shouldNameTheHostWhenTheClusterCannotBindToIt(String host, String why) {
        assertThatThrownBy(() -> Preflight.check(configuration(
                        "listeners.main.port=0",
                        "cluster.enabled=true",
                        "cluster.insecure-cluster=true",
                        "cluster.host=" + host)))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("cluster.host: " + why);
    }

    @Test
    void shouldNameTheListenerWhoseCertificateCannotBeUsed() {
        String certificate = "listeners.main.tls.certificate=" + data.resolve("c.pem");
        String key = "listeners.main.tls.key=" + data.resolve("k.pem");

        assertThatThrownBy(() -> Preflight.check(configuration("listeners.main.port=0", certificate, key)))
                .isInstanceOf(StartException.class)
                .hasMessage("listeners.main.tls: certificate " + data.resolve("c.pem") + ": no such file");
    }

    @Test
    void shouldStartAllTheSameWhenThereIsLittleSpace() {
        assertThatCode(() -> Preflight.check(
                        configuration("listeners.main.port=0", "store.free-bytes-min=1152921504606846976")))
                .doesNotThrowAnyException();
    }

    private Configuration configuration(String... settings) throws ConfigurationException {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("data=" + data);
        Stream.of("commands", "numeric-classic", "numeric-dated", "numeric-named", "json")
                .forEach(name -> all.add("listeners." + name + ".enabled=false"));
        return new ConfigurationLoader("0").load(null, Map.of(), all);
    }
}
