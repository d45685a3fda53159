package dev.recado.terminal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HarmlessTest {
    @Test
    void shouldShowTextAsItIs() {
        assertThat(Harmless.lines("olá, ça va? 日本語 😀")).containsExactly("olá, ça va? 日本語 😀");
    }

    @Test
    void shouldNotLetAnEscapeSequenceThrough() {
        assertThat(Harmless.line("a\u001b[2Jb\u009b31mc\u0007", " ")).isEqualTo("a\uFFFD[2Jb\uFFFD31mc\uFFFD");
    }

    @Test
    void shouldDropWhatIsThereWithoutBeingSeen() {
        assertThat(Harmless.line("ad\u202Emin\u200B\u200D\uFEFF\u00AD", " ")).isEqualTo("admin");
    }

    @Test
    void shouldDropWhatFillsAPlaceAndShowsNothing() {
        assertThat(Harmless.line("\u3164\u115F\u1160\u2800a\u034F\u180B\uFFA0b\u17B4", " "))
                .isEqualTo("ab");
    }

    @Test
    void shouldDropTheChoiceOfAPicture() {
        assertThat(Harmless.line("\u2764\uFE0F", " ")).isEqualTo("\u2764");
    }

    @Test
    void shouldKeepLinesApart() {
        assertThat(Harmless.lines("um\r\ndois\n\ntrês\u2028quatro\n\n"))
                .containsExactly("um", "dois", "", "três", "quatro");
    }

    @Test
    void shouldSayWhereALineEnded() {
        assertThat(Harmless.line("um\ndois", "⏎")).isEqualTo("um⏎dois");
    }

    @Test
    void shouldReplaceHalfACharacter() {
        assertThat(Harmless.line("a\uD83D", " ")).isEqualTo("a\uFFFD");
    }

    @Test
    void shouldLetALetterWearAFewAccentsOnly() {
        assertThat(Harmless.line("a" + "\u0301".repeat(50) + "b", " ")).isEqualTo("a" + "\u0301".repeat(4) + "b");
    }

    @Test
    void shouldShowALineOfNothing() {
        assertThat(Harmless.lines("\n\n")).containsExactly("");
    }

    @Test
    void shouldLeaveNoControlCharacterInAnything() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text =
                    random.ints(30, 0, 0x3000).mapToObj(Character::toString).collect(Collectors.joining());
            assertThat(Harmless.line(text, " ").codePoints())
                    .as("seed %d: %s", seed, text)
                    .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        }
    }
}
