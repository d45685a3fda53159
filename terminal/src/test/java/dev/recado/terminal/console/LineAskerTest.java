package dev.recado.terminal.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.terminal.language.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

class LineAskerTest {
    private static final Texts TEXTS = Texts.of("dev.recado.terminal.console.console", Locale.ENGLISH);

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private boolean yes(String typed) throws IOException {
        ByteArrayInputStream keys = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        try (LineAsker asker = new LineAsker(new DumbTerminal(keys, shown), TEXTS)) {
            return asker.yes("Make a new account?");
        }
    }

    @Test
    void shouldTakeAnEmptyLineForNo() throws IOException {
        assertThat(yes("\n")).isFalse();
        assertThat(yes("n\n")).isFalse();
        assertThat(yes("s\n")).isTrue();
    }

    @Test
    void shouldAskAgainUnlessTheAnswerIsYesOrNo() throws IOException {
        assertThat(yes("ana\ny\n")).isTrue();

        assertThat(shown.toString(StandardCharsets.UTF_8).split("Make a new account\\?", -1))
                .hasSizeGreaterThan(2);
    }
}
