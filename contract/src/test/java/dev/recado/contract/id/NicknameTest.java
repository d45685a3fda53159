package dev.recado.contract.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "Ana.Silva", "_x", "7up", "ana-silva_2", "João", "Łukasz", "Ωμέγα", "Иван", "李雷", "नमस्ते"})
    void shouldAcceptLettersOfOneScriptWithDigitsAndPunctuation(String text) {
        assertThat(new Nickname(text).toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ana silva",
                "ana@silva",
                "#turma",
                "%",
                "a'b",
                "a;b",
                "a/b",
                "a\\b",
                "a\"b",
                "a*b",
                "a\tb",
                "a\nb",
                "a\u0000b",
                "a\u001b[31m",
                "a\u200bb",
                "a\u202eb",
                "a\ud83d\ude00",
                "a\ud83d",
                "\ude00a"
            })
    void shouldRefuseWhatIsNeitherLetterNorDigit(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nickname(text))
                .withMessageStartingWith("nickname: ");
    }

    @Test
    void shouldRefuseNoText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nickname(null))
                .withMessage("nickname: missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {".ana", "-ana", "\u0301ana"})
    void shouldRefuseABeginningThatIsNoLetter(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nickname(text))
                .withMessageContaining("begins with U+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p\u0430ypal", "\u0391nna", "bob\u0455", "\u00b5\ud835\udc1a"})
    void shouldRefuseLettersOfSeveralScripts(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nickname(text))
                .withMessageContaining("several scripts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob\ufe0f", "bob\u034f", "\u3164", "\u115f", "\uffa0", "bob\udb40\udd00"})
    void shouldRefuseWhatDoesNotShow(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nickname(text))
                .withMessageContaining("invisible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufdfa", "\ufc5e", "\ufdfb", "\u0140"})
    void shouldRefuseALetterThatIsShortForATextThatIsNoNickname(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Nickname(text));
    }

    @Test
    void shouldTellWhatLooksLikeAnId() {
        assertThat(new Nickname("1234567890123").looksLikeAnId()).isTrue();
        assertThat(new Nickname("123456789012").looksLikeAnId()).isFalse();
        assertThat(new Nickname("12345678901234").looksLikeAnId()).isFalse();
        assertThat(Nickname.of(new AccountId(7)).value()).isEqualTo("0000000000007");
    }

    @Test
    void shouldCountItsCharactersAsTheyAreCompared() {
        assertThat(new Nickname("a".repeat(63)).value()).hasSize(63);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nickname("a".repeat(64)))
                .withMessage("nickname: 64 characters (expected: <= 63)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nickname("ß".repeat(32)))
                .withMessage("nickname: 64 characters (expected: <= 63)");
    }

    @Test
    void shouldBeTheSameNicknameHoweverItIsWritten() {
        sameKey("alice", "ALICE", "Alice", "\uff21\uff2c\uff29\uff23\uff25");
        sameKey("straße", "STRASSE", "STRA\u1e9eE", "strasse");
        sameKey("jo\u00e3o", "joa\u0303o", "JO\u00c3O");
        sameKey("\u03c3\u03b1\u03c2", "\u03a3\u0391\u03a3", "\u03c3\u03b1\u03c3");
        sameKey("ﬁn", "fin");
        sameKey("k", "\u212a");
    }

    private static void sameKey(String... texts) {
        assertThat(List.of(texts).stream().map(Nickname::new).map(Nickname::key).distinct())
                .hasSize(1);
    }

    @Test
    void shouldHaveAKeyThatIsANicknameAndItsOwnKey() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int[] letters = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(NicknameTest::valid)
                .toArray();

        for (int i = 0; i < 20_000; i++) {
            String text = Character.toString(letters[random.nextInt(letters.length)])
                    + Character.toString(letters[random.nextInt(letters.length)]);
            keyIsStable(text, seed);
        }
        IntStream.of(letters).forEach(letter -> keyIsStable(Character.toString(letter), seed));
    }

    private static void keyIsStable(String text, long seed) {
        if (text.codePoints().allMatch(NicknameTest::valid) && valid(text)) {
            String key = new Nickname(text).key();
            assertThat(new Nickname(key).key()).as("%s, seed %d", text, seed).isEqualTo(key);
        }
    }

    private static boolean valid(int codePoint) {
        return valid(Character.toString(codePoint));
    }

    private static boolean valid(String text) {
        try {
            new Nickname(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
