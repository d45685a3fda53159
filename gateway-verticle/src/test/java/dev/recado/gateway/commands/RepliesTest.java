package dev.recado.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.gateway.GatewayConfig.Language;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {
    /** What only other dialects can do wrong. */
    private static final Set<ErrorCode> IMPOSSIBLE = EnumSet.of(
            ErrorCode.INVALID_FRAME,
            ErrorCode.ADDRESS_NOT_PERMITTED,
            ErrorCode.PUBLISH_NOT_PERMITTED,
            ErrorCode.NOT_OWNER,
            ErrorCode.OUTCOME_UNKNOWN);

    private final Replies portuguese = new Replies(Language.PT);
    private final Replies english = new Replies(Language.EN);

    private static Set<String> keys(String language) {
        return new TreeSet<>(
                ResourceBundle.getBundle("dev.recado.gateway.commands.replies", Locale.forLanguageTag(language))
                        .keySet());
    }

    private static long blanks(String language, String key) {
        String text = ResourceBundle.getBundle("dev.recado.gateway.commands.replies", Locale.forLanguageTag(language))
                .getString(key);
        return text.split("%s", -1).length;
    }

    @Test
    void shouldSayTheSameInBothLanguages() {
        assertThat(keys("en")).isEqualTo(keys("pt"));
        assertThat(keys("pt")).allSatisfy(key -> assertThat(blanks("en", key)).isEqualTo(blanks("pt", key)));
    }

    @Test
    void shouldHaveWordsForEveryRefusal() {
        assertThat(Arrays.stream(ErrorCode.values()).filter(code -> !IMPOSSIBLE.contains(code)))
                .allSatisfy(code -> assertThat(keys("pt")).contains("refusal." + code.number()));
        assertThat(portuguese.refusal(new Refusal(ErrorCode.INVALID_FRAME))).isEqualTo("Erro, não foi possível (101)");
    }

    @Test
    void shouldTellOfEveryCommand() {
        assertThat(portuguese.help().lines()).hasSize(Command.values().length);
        assertThat(portuguese.help().lines().map(line -> line.split(" ")[0]))
                .containsExactly(
                        "-help",
                        "-exit",
                        "-senha",
                        "-listarusuarios",
                        "-criargrupo",
                        "-listargrupos",
                        "-listausrgrupo",
                        "-entrargrupo",
                        "-sairgrupo",
                        "-msg",
                        "-msgt",
                        "-historico",
                        "-status",
                        "-id");
        assertThat(english.help().lines()).hasSize(Command.values().length);
    }

    @Test
    void shouldKnowCommandsInAnyCase() {
        assertThat(Stream.of("-HELP", "Exit", "-SAIR", "-exit", "-ListarUsuarios"))
                .allSatisfy(word -> assertThat(Command.of(word)).isPresent());
        assertThat(Stream.of("help", "sair", "-", "--help", "-senhas"))
                .allSatisfy(word -> assertThat(Command.of(word)).isEmpty());
    }

    /** These are what people and programs know from elsewhere: they stay as they are, letter by letter. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALREADY_CONNECTED |              | Error, Usuário já conectado        | Error, user already connected
            GROUP_NAME_TAKEN  | CREATE_GROUP | Error, grupo já existente          | Error, the group exists already
            NO_SUCH_GROUP     | MEMBERS      | Erro, grupo não cadastrado         | Error, no such group
            NO_SUCH_GROUP     | JOIN         | Erro grupo não existe              | Error, no such group
            NO_SUCH_GROUP     | LEAVE        | Erro grupo não existe              | Error, no such group
            NO_SUCH_GROUP     | SEND         | Erro grupo não existe              | Error, no such group
            NO_SUCH_GROUP     | HISTORY      | Erro, usuário ou grupo não cadastrado | Error, no such user or group
            NO_SUCH_ACCOUNT   | SEND         | Erro, usuário não cadastrado       | Error, no such user
            NOT_A_MEMBER      | SEND         | Erro, você não é membro do grupo   | Error, you are not a member of the group
            """)
    void shouldSayWhyInFixedWords(ErrorCode code, Command command, String inPortuguese, String inEnglish) {
        Refusal why = new Refusal(code);

        assertThat(command == null ? portuguese.refusal(why) : portuguese.refusal(command, why))
                .isEqualTo(inPortuguese);
        assertThat(command == null ? english.refusal(why) : english.refusal(command, why))
                .isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown-command | comando inexistente            | unknown command
            no-groups       | Erro, nenhum grupo cadastrado  | Error, there are no groups
            password-prompt | Senha:                         | Password:
            """)
    void shouldSayFixedWords(String key, String inPortuguese, String inEnglish) {
        assertThat(portuguese.say(key)).isEqualTo(inPortuguese);
        assertThat(english.say(key)).isEqualTo(inEnglish);
    }
}
