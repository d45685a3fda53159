package dev.recado.system.terminal;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.client.ClientOptions;
import dev.recado.client.RecadoClient;
import dev.recado.system.person.People;
import dev.recado.system.server.Run;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands for scripts, called by a script. */
class CommandsIT {
    private static final String PASSWORD = "a-secret";

    @RegisterExtension
    final Servers servers = new Servers();

    @TempDir
    Path directory;

    private final String ana = People.nickname("ana");
    private final String bia = People.nickname("bia");
    private final String group = People.nickname("friends");

    @Test
    void shouldServeAScript() throws Exception {
        ServerProcess server = servers.shared();
        twoInAGroup(server);
        makeRecado();

        Process script = script("127.0.0.1:" + server.port());

        assertThat(script.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(directory.resolve("what-was-wrong"))).isEmpty();
        assertThat(script.exitValue()).isZero();
    }

    private void twoInAGroup(ServerProcess server) {
        Vertx vertx = Vertx.vertx();
        RecadoClient client = RecadoClient.create(vertx, ClientOptions.of("127.0.0.1", server.port()));
        answer(client.connect());
        answer(client.register(ana, PASSWORD, null));
        answer(client.register(bia, PASSWORD, null));
        answer(client.login(ana, PASSWORD));
        answer(client.groups().create(group, List.of("@" + bia)));
        answer(client.close());
        answer(vertx.close());
    }

    /** What the script calls {@code recado}. */
    private void makeRecado() throws IOException {
        String command = Run.command(Run.shortLived(), List.of()).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        Path recado = directory.resolve("recado");
        Files.writeString(recado, "#!/bin/sh\nexec " + command + " \"$@\"\n");
        assertThat(recado.toFile().setExecutable(true)).isTrue();
    }

    private Process script(String server) throws IOException, URISyntaxException {
        Path script = Path.of(CommandsIT.class.getResource("commands.sh").toURI());
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString(), server, ana, bia, group)
                .directory(directory.toFile())
                .redirectError(directory.resolve("what-was-wrong").toFile())
                .redirectOutput(directory.resolve("what-it-printed").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", directory + ":" + environment.get("PATH"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("HOME", directory.toString());
        environment.remove("XDG_CONFIG_HOME");
        environment.remove("XDG_DATA_HOME");
        return builder.start();
    }
}
