package dev.recado.gateway.paced;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a terminal is shown of what somebody else wrote. */
class ShownTest {
    @ParameterizedTest
    @CsvSource({
        "'olá, ação', 'olá, ação'",
        "'a\nb', 'a b'",
        "'a\r\nb', 'a b'",
        "'a\tb', 'a b'",
        "'\u001b[31mred\u0007', '[31mred'",
        "'\u009b31mred', '31mred'",
        "'a\u0000\u007fb', 'ab'",
        "'a\u2028b', 'a b'",
        "'\u202etxt.exe', 'txt.exe'",
        "'👩\u200d👧', '👩\u200d👧'"
    })
    void shouldShowOneHarmlessLine(String written, String shown) {
        assertThat(Shown.line(written)).isEqualTo(shown);
    }

    @Test
    void shouldShowNothingOfNothing() {
        assertThat(Shown.line("")).isEmpty();
    }
}
