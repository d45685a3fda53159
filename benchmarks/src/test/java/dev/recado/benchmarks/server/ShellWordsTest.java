package dev.recado.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {
    @Test
    void shouldQuoteOnlyWhatAShellWouldTakeApart() {
        assertThat(ShellWords.of(List.of("java", "-Xmx1g", "--set", "a.b=1", "node=it's me", "")))
                .isEqualTo("java -Xmx1g --set a.b=1 'node=it'\\''s me' ''");
    }
}
