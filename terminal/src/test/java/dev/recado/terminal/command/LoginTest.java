package dev.recado.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recado login} with a password from a file, where nobody answers. */
class LoginTest {
    private static final String WARNING = "recado: the connection to %s is not encrypted";

    @TempDir
    private Path directory;

    private Path password;
    private int port;

    @BeforeEach
    void aPasswordAndAPortWhereNobodyListens() throws IOException {
        password = Files.writeString(directory.resolve("password"), "secret");
        try (ServerSocket silent = new ServerSocket(0)) {
            port = silent.getLocalPort();
        }
    }

    @Test
    void shouldSayThatThePasswordCanBeReadOnTheWay() {
        // An address that leads to this machine, and does not look like it.
        CommandRun commands = login("0.0.0.0:" + port);

        assertThat(commands.err()).hasSize(2).first().asString().startsWith(WARNING.formatted("0.0.0.0:" + port));
    }

    @Test
    void shouldNotSayItWhereNobodyIsOnTheWay() {
        assertThat(login("127.0.0.1:" + port).err()).hasSize(1);
        assertThat(login("0.0.0.0:" + port, "--tls").err()).hasSize(1);
    }

    private CommandRun login(String server, String... more) {
        CommandRun commands = new CommandRun(directory);
        String[] arguments = {"--server", server, "--nickname", "ana", "--password-file", password.toString()};
        String[] all = Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new);
        assertThat(commands.run("login", all)).isEqualTo(ExitCodes.UNREACHABLE);
        return commands;
    }
}
