package dev.recado.system.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.person.People;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody begins to use the terminal client, and what that leaves on the disk. */
class FirstRunIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Terminals terminals = new Terminals();

    @Test
    void shouldKeepEachProfileByItselfAndThePasswordNowhere() throws IOException {
        // given
        ServerProcess server = servers.shared();
        String ana = People.nickname("ana");
        String work = People.nickname("work");
        Home home = terminals.home();

        // when: one account, and another one in another language
        Chat.firstRun(home, server, ana).leaves();
        TerminalProcess second = home.in("pt_BR.UTF-8")
                .recado("chat", "--profile", "trabalho", "--server", "127.0.0.1:" + server.port(), "--nickname", work);
        second.screen().await("Senha de " + work + ":");
        second.enter(Chat.PASSWORD);
        second.screen().await("Criar a conta " + work + " com esta senha? [s/N]");
        second.enter("s");
        second.screen().await("A mesma senha outra vez:");
        second.enter(Chat.PASSWORD);
        second.screen().await("Número ou nome:");
        second.screen().await("2  Conversar com uma pessoa");
        second.screen().await("conectado");
        second.enter("0");

        // then
        assertThat(second.exit()).isZero();
        Chat.again(home).sees("Recado · " + ana).leaves();
        assertThat(second.screen().printed()).doesNotContain(Chat.PASSWORD);
        assertThat(home.configuration().resolve("recado/profiles")).isDirectoryContaining("glob:**default.json");
        assertThat(home.configuration().resolve("recado/profiles")).isDirectoryContaining("glob:**trabalho.json");
        for (Path file : home.files()) {
            assertPrivate(home, file);
        }
    }

    private static void assertPrivate(Home home, Path file) throws IOException {
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (Files.isRegularFile(file)) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(Chat.PASSWORD);
        }
        boolean ours = file.startsWith(home.configuration().resolve("recado"))
                || file.startsWith(home.data().resolve("recado"));
        if (ours && Files.isDirectory(file)) {
            assertThat(permissions).as(file.toString()).isEqualTo("rwx------");
        } else if (file.startsWith(home.configuration().resolve("recado"))) {
            assertThat(permissions).as(file.toString()).isEqualTo("rw-------");
        }
    }
}
