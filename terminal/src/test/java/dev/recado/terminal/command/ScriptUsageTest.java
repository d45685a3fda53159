package dev.recado.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.terminal.profile.Server;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands for scripts say without a server. */
class ScriptUsageTest {
    @TempDir
    Path directory;

    private CommandRun commands;

    @BeforeEach
    void aPerson() {
        commands = new CommandRun(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "send oi | --to",
                "send --to # oi | --to",
                "send --to old~friends oi | a group is written #old friends, in quotes",
                "send --to -x oi | --to",
                "history --with old~friends | a group is written #old friends",
                "send --to bia --lines oi | --lines",
                "send --to bia --timeout 0 oi | --timeout",
                "send --to bia '' | empty",
                "listen --count 0 | --count",
                "listen --device '' | --device",
                "users --online --offline | --o",
                "groups --mine --members a | --m",
                "history | --with",
                "history --with bia --limit 0 | --limit",
                "history --with bia --before 0 | --before",
                "history --search a --before 2 | --search"
            })
    void shouldSayWhatIsWrongWithTheCommandLine(String line, String what) {
        commands.profile(Server.LOCAL, null);

        assertThat(run(line)).isEqualTo(ExitCodes.USAGE);
        assertThat(commands.err().toString()).contains(what);
        assertThat(commands.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"send --to bia oi", "listen", "users", "groups", "history --with bia", "history --search a"})
    void shouldSayThatThereIsNoProfile(String line) {
        assertThat(run(line)).isEqualTo(ExitCodes.NOT_LOGGED_IN);
        assertThat(commands.err()).hasSize(1).first().asString().startsWith("recado: ");
    }

    @Test
    void shouldFindNothingWhereNothingWasKept() {
        commands.profile(Server.LOCAL, null);

        assertThat(run("history --search a")).isEqualTo(ExitCodes.DONE);
        assertThat(commands.out()).isEmpty();
        assertThat(commands.err()).isEmpty();
        assertThat(commands.store()).doesNotExist();
    }

    private int run(String line) {
        String[] words = Stream.of(line.split(" "))
                .map(word -> word.replace("''", "").replace('~', ' '))
                .toArray(String[]::new);
        return commands.run(words[0], Stream.of(words).skip(1).toArray(String[]::new));
    }
}
