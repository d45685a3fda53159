package dev.recado.contract.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\ud83d\ude00", "a\ud83d\ude00b\ud83d\ude00", "\n\t\u001b", "\ufffd\uffff"})
    void shouldAcceptWellFormedText(String text) {
        assertThat(Text.check("body", text, 10)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d",
                "\ude00",
                "a\ud83d",
                "\ud83da",
                "\ud83d\ud83d\ude00",
                "\ude00\ud83d",
                "\ud83d\ude00\ude00"
            })
    void shouldRefuseUnpairedSurrogates(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.check("body", text, 10))
                .withMessageMatching("body: unpaired surrogate at [0-2] \\(expected: text\\)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000", "\ud83d\ude00\u0000b"})
    void shouldRefuseTheNulCharacter(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.check("body", text, 10))
                .withMessageStartingWith("body: U+0000 at ");
    }

    @Test
    void shouldCountCharactersAsUtf16Units() {
        assertThat(Text.check("name", "12345678\ud83d\ude00", 10)).hasSize(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.check("name", "123456789\ud83d\ude00", 10))
                .withMessage("name: 11 characters (expected: <= 10)");
    }

    @Test
    void shouldRefuseNoText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.check("name", null, 10))
                .withMessage("name: missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana Silva", "O'Brien; DROP TABLE account", "100% _x_", "李雷 \ud83d\ude00"})
    void shouldAcceptALineThatShows(String text) {
        assertThat(Text.checkLine("name", text, 40)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "a\nb",
                "a\rb",
                "\u001b[31m",
                "a\u0085",
                "a\u202eb",
                "a\u200bb",
                "a\u2028b",
                "a\u2029b"
            })
    void shouldRefuseALineThatATerminalWouldActOn(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.checkLine("name", text, 40))
                .withMessageStartingWith("name: ");
    }

    @Test
    void shouldExcerptNothingThatATerminalWouldActOn() {
        assertThat(Text.excerpt("a\n\u001b[31m\u202e\u2028\ud83d")).isEqualTo("a??[31m???");
        assertThat(Text.excerpt(null)).isEqualTo("null");
    }

    @Test
    void shouldExcerptTheBeginningOnly() {
        assertThat(Text.excerpt("x".repeat(1000))).isEqualTo("x".repeat(40) + "…");
        assertThat(Text.excerpt("x".repeat(39) + "\ud83d\ude00")).isEqualTo("x".repeat(39) + "?…");
    }
}
