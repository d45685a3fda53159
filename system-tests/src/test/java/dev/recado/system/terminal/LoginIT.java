package dev.recado.system.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.system.server.Run;
import dev.recado.system.server.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Somebody gets an account, by hand and by a script, and gives back what opens it. */
class LoginIT {
    private static final Duration END_MAX = Duration.ofSeconds(30);
    /** Where nobody listens: a port of whoever manages the machine. */
    private static final String NOWHERE = "127.0.0.1:1";

    private static final String PASSWORD = "correct horse";

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Terminals terminals = new Terminals();

    @TempDir
    private Path directory;

    private final String nickname = "ana-" + UUID.randomUUID().toString().substring(0, 8);
    private String server;
    private Home home;
    private Path passwordFile;

    @BeforeEach
    void somebodyNew() throws IOException {
        server = "127.0.0.1:" + servers.shared().port();
        home = terminals.home();
        passwordFile = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
    }

    @Test
    @Tag("smoke")
    void shouldAskSomebodyNewWhoAndWhereAndNeverShowThePassword() throws IOException {
        // given
        TerminalProcess recado = home.in("pt_BR.UTF-8").recado("login");

        // when
        recado.screen().await("Servidor [127.0.0.1:7000]:");
        recado.enter(server).screen().await("Apelido:");
        recado.enter(nickname).screen().await("Senha de " + nickname + ":");
        recado.enter(PASSWORD).screen().await("Criar a conta " + nickname + " com esta senha? [s/N]");
        recado.enter("s").screen().await("A mesma senha outra vez:");
        recado.enter(PASSWORD).screen().await("A conta " + nickname + " agora é sua.");

        // then
        assertThat(recado.exit()).isZero();
        assertThat(recado.screen().printed()).doesNotContain(PASSWORD);
        Path profile = home.configuration().resolve("recado/profiles/default.json");
        assertThat(Files.readString(profile)).contains(nickname).doesNotContain(PASSWORD);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(profile)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldLeaveWithoutATraceWhenThePersonDoes() {
        // given
        TerminalProcess recado = home.recado("login", "--server", server);
        recado.screen().await("Nickname:");

        // when
        recado.type(Keys.CTRL_C);

        // then
        assertThat(recado.exit()).isEqualTo(130);
        assertThat(home.configuration()).doesNotExist();
    }

    @Test
    void shouldLogInAndOutInAScript() {
        // when
        assertRun(0, "You are " + nickname, login("--register"));
        assertRun(0, "default\t" + nickname + "\t" + server + "\tlogged in\n", home.script("profiles"));
        assertRun(0, "logged out", home.script("logout"));

        // then
        assertRun(0, "\tlogged out\n", home.script("profiles"));
        assertRun(0, "You are " + nickname, login());

        // and in the end nothing is left
        assertRun(0, "removed", home.script("logout", "--forget"));
        assertRun(0, "", home.script("profiles"));
    }

    @Test
    void shouldForgetTheTokenWithoutAServerAndSayWhatThatMeans() {
        // given
        assertRun(0, "You are", login("--register"));

        // when
        Run logout = home.script("logout", "--server", NOWHERE);

        // then
        assertComplaint(1, "could not be told", logout);
        assertRun(0, "\tlogged out\n", home.script("profiles"));
    }

    @Test
    void shouldTellByItsExitCodeWhatIsWrong() {
        assertComplaint(
                4, "there is no profile default; `recado login --profile default` makes one", home.script("logout"));
        assertComplaint(2, "there is no terminal to ask; missing: --nickname, --password-file", home.script("login"));
        assertComplaint(2, "chat is for people at a terminal", home.script("chat"));
        assertComplaint(4, "there is no such account, or its password is another one", login());
        assertComplaint(
                3,
                NOWHERE + " cannot be reached: Connection refused",
                home.script(
                        "login", "--server", NOWHERE, "--nickname", "ana", "--password-file", passwordFile.toString()));
    }

    private Run login(String... more) {
        String[] arguments = {
            "login", "--server", server, "--nickname", nickname, "--password-file", passwordFile.toString()
        };
        String[] all = Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new);
        return home.script(all);
    }

    private static void assertRun(int code, String words, Run run) {
        assertThat(run.exit(END_MAX)).as(run.err()).isEqualTo(code);
        assertThat(run.out()).contains(words);
        assertThat(run.err()).isEmpty();
    }

    private static void assertComplaint(int code, String words, Run run) {
        assertThat(run.exit(END_MAX)).as(run.err()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("recado: ").contains(words).hasLineCount(1);
    }
}
