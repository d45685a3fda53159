package dev.recado.terminal.screen.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void shouldWriteSignsThatTheTerminalHas() {
        assertThat(Look.of(true, StandardCharsets.UTF_8).signs().delivered()).isEqualTo("✓✓");
        assertThat(Look.of(true, StandardCharsets.ISO_8859_1).signs().delivered())
                .isEqualTo("vv");
    }

    @Test
    void shouldHaveNoColoursWhereNoneAreWanted() {
        Look look = Look.of(false, StandardCharsets.UTF_8);

        assertThat(look.bad()).isEqualTo(AttributedStyle.DEFAULT);
        assertThat(look.other()).isEqualTo(AttributedStyle.DEFAULT);
    }
}
