package dev.recado.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a shell in the place of a server. */
class ServerRunTest {
    @TempDir
    Path directory;

    private Path log;

    @BeforeEach
    void setUp() {
        log = directory.resolve("log");
    }

    private ServerRun begin(String script) {
        return ServerRun.begin(List.of("sh", "-c", script), log);
    }

    @Test
    void shouldWaitUntilItIsReadyAndEndIt() {
        ServerRun run = begin(
                "echo 'recado 1 ready: main=127.0.0.1:7000 data=/d durable=disk node=n health=127.0.0.1:7020'; exec sleep 60");

        ReadyLine ready = run.awaitReady();

        assertThat(ready.port()).isEqualTo(7000);
        assertThat(ProcessHandle.of(run.pid())).isPresent();
        run.end();
        assertThat(ProcessHandle.of(run.pid())).isEmpty();
    }

    @Test
    void shouldShowWhatItWroteWhenItEndsBeforeItIsReady() {
        ServerRun run = begin("echo 'recado: data: in use' >&2; exit 1");

        assertThatThrownBy(run::awaitReady)
                .isInstanceOf(ServerException.class)
                .hasMessage("the server ended before it was ready; it wrote:\nrecado: data: in use");
    }

    @Test
    void shouldSayNoMoreThanWhatTheServerSaysOfAWrongSetting() {
        ServerRun run = begin("echo 'recado: unknown key no.such in --set' >&2; exit 2");

        assertThatThrownBy(run::awaitReady)
                .isInstanceOf(SettingException.class)
                .hasMessage("unknown key no.such in --set");
    }

    @Test
    void shouldBeGoneAfterAKill() {
        ServerRun run =
                begin("trap '' TERM; echo 'recado 1 ready: main=h:1 data=/d durable=disk node=n'; exec sleep 60");
        run.awaitReady();

        run.kill();

        assertThat(ProcessHandle.of(run.pid())).isEmpty();
    }

    @Test
    void shouldKeepVariablesFromItThatWouldSetItsKeys() {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/bin", "RECADO_LIMITS_WINDOW", "1"));

        ServerRun.clear(environment);

        assertThat(environment).containsOnlyKeys("PATH");
    }

    @Test
    void shouldSayThatThereIsNoSuchJava() {
        assertThatThrownBy(() -> ServerRun.begin(List.of("/no/java"), log))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("/no/java");
    }
}
