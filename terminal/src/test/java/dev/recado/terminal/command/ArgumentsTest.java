package dev.recado.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @ParameterizedTest
    @CsvSource({
        "ol\uFFFD\uFFFD, ANSI_X3.4-1968, true",
        "ol\uFFFD, ISO-8859-1, true",
        "ol\uFFFD, UTF-8, false",
        "ol\u00e1, ISO-8859-1, false",
        "hi, ANSI_X3.4-1968, false"
    })
    void shouldKnowWhatTheLocaleCouldNotCarry(String text, String charset, boolean lost) {
        assertThat(Arguments.lost(text, charset)).isEqualTo(lost);
    }
}
