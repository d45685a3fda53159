package dev.recado.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "help",
                "serve --help",
                "help serve",
                "version --help",
                "help version",
                "bench --help",
                "help bench",
                "bench help online",
                "bench online --help",
                "bench offline --help",
                "bench group --help",
                "bench connections --help",
                "bench storm --help",
                "bench crash --help",
                "chat --help",
                "help chat",
                "login --help",
                "help login",
                "logout --help",
                "help logout",
                "profiles --help",
                "help profiles",
                "help help"
            })
    void shouldShowTheUsageWhenAskedForHelp(String arguments) {
        // when
        int code = execute(arguments);

        // then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Usage: recado");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "version --help",
                "bench --help",
                "bench online --help",
                "chat --help",
                "login --help"
            })
    void shouldShowExamplesWithTheUsage(String arguments) {
        execute(arguments);

        assertThat(out.toString()).containsPattern("Examples?:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "serve --help"})
    void shouldShowTheExitCodesWithTheUsage(String arguments) {
        execute(arguments);

        assertThat(out.toString()).contains("Exit codes:").containsPattern("3 +the store failed while running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version", "serve --version", "bench online --version"})
    void shouldPrintTheVersionsOfRecadoAndJava(String arguments) {
        // when
        int code = execute(arguments);

        // then
        List<String> lines = out.toString().lines().toList();
        assertThat(code).isZero();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches("recado \\S+");
        assertThat(lines.get(1)).startsWith("java " + Runtime.version());
    }

    @ParameterizedTest
    @CsvSource({
        "--sett x=y, 'Unknown options: ''--sett'', ''x=y''', recado help",
        "serve --prot 1, 'Unknown options: ''--prot'', ''1''', recado help serve",
        "serv, Unmatched argument at index 0: 'serv', recado help",
        "--conf, Missing required parameter for option '--conf' (FILE), recado help",
        "bench, Missing required workload, recado bench help",
        "bench help onlin, Unknown subcommand 'onlin', recado bench help",
        "bench onlin, Unmatched argument at index 1: 'onlin', recado bench help",
        "bench online --pairs 0, 'Invalid value for option ''--pairs'': 0 (expected: a whole number, at least 1)',"
                + " recado bench help online",
        "bench crash --payload 60001, 'Invalid value for option ''--payload'': 60001 (expected: a whole number,"
                + " 17 to 60000)', recado bench help crash",
        "--data d bench online, --data has no effect before bench: it is an option of the server, recado bench help",
        "--set a=b bench online, --set has no effect before bench: it is an option of the server, recado bench help",
        "--data d login, --data has no effect before login: it is an option of the server, recado help login",
        "login --profile ../x, 'Invalid value for option ''--profile'': profile: ../x (expected: 1 to 64 letters, digits, ''.'',"
                + " ''-'' and ''_'', the first a letter or a digit)', recado help login",
        "chat --server h:0, 'Invalid value for option ''--server'': port: 0 (expected: 1 to 65535)', recado help chat",
        "--until-stdin-ends version, --until-stdin-ends has no effect before version: it is an option of the server,"
                + " recado help version"
    })
    void shouldSayInOneLineWhatIsWrongWithTheCommandLine(String arguments, String message, String help) {
        // when
        int code = execute(arguments);

        // then
        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines().findFirst()).hasValue("recado: " + message + "; see `" + help + "`");
        assertThat(err.toString()).doesNotContain("Usage:");
    }

    @Test
    void shouldSuggestWhatMayHaveBeenMeant() {
        execute("bench onlin");

        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString()).contains("Did you mean: bench online");
    }

    @ParameterizedTest
    @CsvSource({
        "--set limits.window=0, limits.window: 0 (expected: 1 to 65536) in --set",
        "serve --set limits.windw=1, unknown key limits.windw (nearest: limits.window) in --set",
        "--set limits.window=0 serve --data d, limits.window: 0 (expected: 1 to 65536) in --set",
        "--conf /none.yaml serve, /none.yaml: no such file",
        "--data a;b, 'data: a;b (expected: a directory, without '';'') in --set'"
    })
    void shouldSayInOneLineWhatIsWrongWithTheConfiguration(String arguments, String message) {
        // when
        int code = execute(arguments);

        // then
        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualTo("recado: " + message + System.lineSeparator());
    }

    @Test
    void shouldExplainWhatPeopleUseInTheirLanguage() {
        // when
        execute(Map.of("LC_ALL", "pt_BR.UTF-8"), "help login");

        // then
        assertThat(out.toString()).contains("Uso: recado login", "Opções:", "Códigos de saída:", "Exemplos:");
        assertThat(out.toString()).contains("Mostra isto e termina.").doesNotContain("Show this help");
    }

    @Test
    void shouldShowTheServerFirstThenWhatPeopleUse() {
        // when
        execute("help");

        // then
        assertThat(out.toString())
                .containsSubsequence("  serve ", "  chat ", "  login ", "  profiles ", "  bench ", "  help ");
    }

    @Test
    void shouldKnowWhichCommandsAreOfPeople() {
        Map<String, CommandLine> all = Commands.create(Map.of()).getSubcommands();

        Set<String> others = Set.of("serve", "drain", "bench", "version", "help");
        assertThat(all.keySet().stream().filter(name -> !others.contains(name))).hasSameElementsAs(Terminal.NAMES);
    }

    @Test
    void shouldReadTheEnvironmentItIsGiven() {
        // when
        int code = execute(Map.of("RECADO_LIMITS_WINDOW", "0"), "serve");

        // then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("in RECADO_LIMITS_WINDOW");
    }

    private int execute(String arguments) {
        return execute(Map.of("LC_ALL", "C"), arguments);
    }

    private int execute(Map<String, String> environment, String arguments) {
        CommandLine commands =
                Commands.create(environment).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commands.execute(arguments.split(" "));
    }
}
