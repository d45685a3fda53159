package dev.recado.terminal.screen.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private static List<String> rows(String text, int columns, int indent) {
        return Wrapping.rows(new Line(null, new AttributedString(text), indent), columns).stream()
                .map(AttributedString::toString)
                .toList();
    }

    @Test
    void shouldLeaveWhatFits() {
        assertThat(rows("12:00 bia: oi", 13, 6)).containsExactly("12:00 bia: oi");
    }

    @Test
    void shouldBreakBetweenWordsAndIndentWhatFollows() {
        assertThat(rows("12:00 bia: um dois três quatro", 20, 6))
                .containsExactly("12:00 bia: um dois", "      três quatro");
    }

    @Test
    void shouldBreakAWordThatFitsInNoRow() {
        assertThat(rows("abcdefghijklmnopqrstuvwxyz", 12, 2)).containsExactly("abcdefghijkl", "  mnopqrstuv", "  wxyz");
    }

    @Test
    void shouldNeverCutAWideCharacter() {
        assertThat(rows("x日本語日本語日本語", 10, 0)).containsExactly("x日本語日", "本語日本語");
    }

    @Test
    void shouldBeginARowAtALineBreak() {
        assertThat(rows("12:00 bia: um\ndois\n\ntrês", 40, 6))
                .containsExactly("12:00 bia: um", "      dois", "      ", "      três");
    }

    @Test
    void shouldNotIndentWhereThereIsNoRoomForIt() {
        assertThat(rows("12:00 bia: oi", 8, 6)).containsExactly("12:00", "bia: oi");
    }

    @Test
    void shouldTakeOneRowForNothing() {
        assertThat(rows("", 10, 6)).containsExactly("");
    }

    @Test
    void shouldNeverBeWiderThanTheTerminalNorLoseALetter() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = random.ints(random.nextInt(80), 0, 8)
                    .mapToObj(n -> "a b日é c\uD83D\uDE00".codePointAt(new int[] {0, 1, 2, 3, 4, 5, 6, 1}[n]))
                    .map(Character::toString)
                    .collect(Collectors.joining());
            int columns = 2 + random.nextInt(30);
            List<AttributedString> rows = Wrapping.rows(new Line(null, new AttributedString(text), 3), columns);

            assertThat(rows).as("seed %d", seed).allMatch(row -> row.columnLength() <= columns);
            assertThat(rows.stream()
                            .map(AttributedString::toString)
                            .collect(Collectors.joining())
                            .replace(" ", ""))
                    .as("seed %d", seed)
                    .isEqualTo(text.replace(" ", ""));
        }
    }
}
