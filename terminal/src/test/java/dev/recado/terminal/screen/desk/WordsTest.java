package dev.recado.terminal.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.Role;
import dev.recado.terminal.messenger.Standing;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Pattern KEY = Pattern.compile(
            "\\b(?:say|hint|wrong|done|ask|askHidden|confirm|goesOn|group|somebody|anybody|place|choice|title"
                    + "|add)\\(\\s*(?:\\w+, )?\"([a-z]+(?:\\.[a-z]+)*)\"");

    private static Properties bundle(String suffix) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                WordsTest.class.getResourceAsStream("/dev/recado/terminal/screen/screen" + suffix + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void shouldSayTheSameInBothLanguages() throws IOException {
        assertThat(bundle("_pt").stringPropertyNames()).isEqualTo(bundle("").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_pt"})
    void shouldBeAbleToSayEverything(String suffix) throws IOException {
        Properties texts = bundle(suffix);
        for (String key : texts.stringPropertyNames()) {
            assertThatCode(() -> new MessageFormat(texts.getProperty(key)).format(new Object[] {1, 2, 3}))
                    .as(key)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void shouldHaveWordsForWhateverIsSaid() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/recado/terminal/screen"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        Arrays.stream(Standing.values())
                .map(standing -> standing.name().toLowerCase(Locale.ROOT))
                .forEach(name -> keys.addAll(Set.of("told." + name, "standing." + name)));
        Arrays.stream(Role.values())
                .map(role -> "role." + role.name().toLowerCase(Locale.ROOT))
                .forEach(keys::add);

        assertThat(keys).hasSizeGreaterThan(80);
        assertThat(bundle("").stringPropertyNames()).containsAll(keys);
    }

    @Test
    void shouldHaveNoWordsForRefusalsThatThereAreNot() throws IOException {
        Set<String> codes = new TreeSet<>();
        Arrays.stream(ErrorCode.values()).map(code -> "refusal." + code.name()).forEach(codes::add);

        assertThat(bundle("").stringPropertyNames())
                .filteredOn(key -> key.startsWith("refusal."))
                .isSubsetOf(codes);
    }

    @Test
    void shouldSayWhatWentWrongInOneSentence() {
        Failures failures = new Failures(new Words(Locale.forLanguageTag("pt-BR"), ZoneOffset.UTC));

        assertThat(failures.say(new Refusal(ErrorCode.NO_SUCH_ACCOUNT))).isEqualTo("Não há ninguém com esse nome.");
        assertThat(failures.say(new Refusal(ErrorCode.UNAVAILABLE)))
                .isEqualTo("Não há conexão. Tente de novo quando houver.");
        assertThat(failures.say(new Refusal(ErrorCode.INVALID_FRAME, "a\u001bb")))
                .isEqualTo("O servidor diz: a\uFFFDb.");
        assertThat(failures.say(new IllegalArgumentException("nickname: empty")))
                .isEqualTo("Isso não pode ser: nickname: empty.");
    }
}
