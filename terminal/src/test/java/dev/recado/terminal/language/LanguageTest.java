package dev.recado.terminal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "LANG=pt_BR.UTF-8, pt",
        "LANG=pt_PT, pt",
        "LANG=pt, pt",
        "LANG=pt@euro, pt",
        "LANG=en_US.UTF-8, en",
        "LANG=de_DE.UTF-8, en",
        "LANG=ptx_XX, en",
        "LANG=C, en",
        "LANG=POSIX, en",
        "LC_MESSAGES=pt_BR LANG=en_US, pt",
        "LC_ALL=C LC_MESSAGES=pt_BR LANG=pt_BR, en",
        "LC_ALL= LANG=pt_BR, pt"
    })
    void shouldSpeakTheLanguageThatTheEnvironmentAsksFor(String environment, String language) {
        assertThat(Language.of(variables(environment)).locale().getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "LANG=pt_BR.UTF-8, UTF-8",
        "LANG=en_US.utf8, UTF-8",
        "LANG=pt_BR.ISO-8859-1, ISO-8859-1",
        "LANG=pt_BR.ISO8859-15@euro, ISO-8859-15",
        "LC_CTYPE=C.UTF-8 LANG=pt_BR.ISO-8859-1, UTF-8",
        "LC_ALL=pt_BR.ISO-8859-1 LC_CTYPE=C.UTF-8, ISO-8859-1"
    })
    void shouldWriteTheCharsetThatTheEnvironmentNames(String environment, String charset) {
        assertThat(Language.of(variables(environment)).charset()).hasToString(charset);
    }

    @Test
    void shouldNotLoseWhatPeopleTypeWhereNothingIsSaidOfTheCharset() {
        assertThat(Language.of(Map.of("LC_ALL", "C")).charset()).isNotEqualTo(StandardCharsets.US_ASCII);
        assertThat(Language.of(Map.of("LC_ALL", "C.no such charset")).charset())
                .isNotEqualTo(StandardCharsets.US_ASCII);
    }

    @Test
    void shouldSpeakTheLanguageThatThePersonHasChosen() {
        // given
        Language english = Language.of(Map.of("LC_ALL", "C"));

        assertThat(english.in("pt").locale()).isEqualTo(new Locale("pt", "BR"));
        assertThat(english.in("pt").in("en").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(english.in(null)).isEqualTo(english);
    }

    private static Map<String, String> variables(String text) {
        Map<String, String> variables = new HashMap<>();
        for (String variable : text.split(" ")) {
            String[] parts = variable.split("=", 2);
            variables.put(parts[0], parts[1]);
        }
        return variables;
    }
}
