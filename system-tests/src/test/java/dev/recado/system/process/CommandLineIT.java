package dev.recado.system.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.server.Run;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who types a command, rightly or wrongly. */
class CommandLineIT {
    private static final Duration END_MAX = Duration.ofSeconds(30);

    @RegisterExtension
    final Servers servers = new Servers();

    @TempDir
    Path directory;

    private Run run(String... arguments) {
        return Run.start(directory.resolve("logs"), List.of(), List.of(arguments));
    }

    private Run serve(String setting) {
        return serve(directory.resolve("data"), setting);
    }

    private Run serve(Path data, String setting) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--data", data.toString()));
        Stream.of("main", "commands", "numeric-classic", "numeric-dated", "numeric-named", "json")
                .forEach(name -> arguments.addAll(List.of("--set", "listeners." + name + ".port=0")));
        arguments.addAll(List.of("--set", setting));
        return run(arguments.toArray(String[]::new));
    }

    private static void assertOneClearLine(Run run, int code, String... words) {
        assertThat(run.exit(END_MAX)).as(run.err()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().filter(line -> !line.isBlank()))
                .as(run.err())
                .hasSize(1);
        assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ");
    }

    @Test
    void shouldSayItsVersion() {
        Run run = run("version");

        assertThat(run.exit(END_MAX)).isZero();
        assertThat(run.out()).contains("recado 0.1.0");
    }

    @Test
    void shouldExplainItself() {
        Run run = run("--help");

        assertThat(run.exit(END_MAX)).isZero();
        assertThat(run.out()).contains("serve", "version", "--data", "--set");
    }

    @Test
    void shouldRefuseAWordThatItDoesNotKnow() {
        Run run = run("srve");

        assertThat(run.exit(END_MAX)).isEqualTo(2);
        assertThat(run.err()).contains("srve");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void shouldSayWhichKeyItDoesNotKnow() {
        assertOneClearLine(serve("limits.windw=5"), 2, "limits.windw");
    }

    @Test
    void shouldSayWhichValueIsNotValid() {
        assertOneClearLine(serve("limits.window=many"), 2, "limits.window", "many");
        assertOneClearLine(serve("limits.window=-1"), 2, "limits.window", "-1");
    }

    @Test
    void shouldSayThatThePortIsInUse() {
        // given
        ServerProcess other = servers.shared();

        // then
        assertOneClearLine(serve("listeners.main.port=" + other.port()), 1, "main", Integer.toString(other.port()));
    }

    @Test
    void shouldSayThatTheDataIsInUse() {
        // given
        ServerProcess other = servers.shared();

        // then
        assertOneClearLine(serve(other.data(), "node=two"), 1, other.data().toString());
    }

    @Test
    void shouldSayThatTheDataCannotBeWritten() throws Exception {
        // given
        Path file = Files.writeString(directory.resolve("file"), "not a directory");

        // then
        assertOneClearLine(serve(file.resolve("data"), "node=two"), 1, file.toString());
    }
}
