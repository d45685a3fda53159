package dev.recado.terminal.screen.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @ParameterizedTest
    @ValueSource(strings = {"oi", "it's \\ \"fine\"!", "  indented", "um\ndois", "1/2", "http://a/b"})
    void shouldSayWhatDoesNotBeginWithASlash(String line) {
        assertThat(Typed.of(line)).isEqualTo(new Typed.Words(line));
    }

    @Test
    void shouldSayWithOneSlashWhatBeginsWithTwo() {
        assertThat(Typed.of("//menu")).isEqualTo(new Typed.Words("/menu"));
    }

    @Test
    void shouldDropSpaceAtTheEnd() {
        assertThat(Typed.of("oi \n\n")).isEqualTo(new Typed.Words("oi"));
    }

    @Test
    void shouldKnowWhatNoServerTakes() {
        assertThat(Typed.of("é".repeat(30_000))).isInstanceOf(Typed.Words.class);
        assertThat(Typed.of("é".repeat(30_001))).isEqualTo(new Typed.TooLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void shouldSayNothingForNothing(String line) {
        assertThat(Typed.of(line)).isEqualTo(new Typed.Nothing());
    }

    @ParameterizedTest
    @CsvSource({
        "/menu, MENU",
        "/voltar, MENU",
        "/historico, HISTORY",
        "/histórico, HISTORY",
        "/HISTORY, HISTORY",
        "/buscar, SEARCH",
        "/membros, MEMBERS",
        "/ajuda, HELP",
        "/sair-do-grupo, LEAVE",
        "/descartar, DISCARD",
        "/bloquear, BLOCK"
    })
    void shouldUnderstandTheWordsOfBothLanguages(String line, Order order) {
        assertThat(Typed.of(line)).isEqualTo(new Typed.Command(order, ""));
    }

    @Test
    void shouldTakeTheRestAsAnArgument() {
        assertThat(Typed.of("/buscar  duas palavras ")).isEqualTo(new Typed.Command(Order.SEARCH, "duas palavras"));
    }

    @ParameterizedTest
    @CsvSource({"/xyz, /xyz, true", "/, /, true", "/usr/bin/env x, /usr/bin/env, false"})
    void shouldNotSayWhatLooksLikeAnOrder(String line, String word, boolean alone) {
        assertThat(Typed.of(line)).isEqualTo(new Typed.Unknown(word, alone));
    }

    @Test
    void shouldCarryOutNothingOfSeveralLines() {
        assertThat(Typed.of("/menu\nsopa")).isEqualTo(new Typed.Unknown("/menu", false));
    }

    @Test
    void shouldCallAnOrderAsTheLanguageDoes() {
        assertThat(Order.HISTORY.word(Locale.forLanguageTag("pt-BR"))).isEqualTo("/historico");
        assertThat(Order.HISTORY.word(Locale.ENGLISH)).isEqualTo("/history");
        assertThat(Order.HISTORY.word(Locale.FRENCH)).isEqualTo("/history");
    }
}
