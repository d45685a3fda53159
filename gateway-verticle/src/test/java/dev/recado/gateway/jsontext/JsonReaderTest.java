package dev.recado.gateway.jsontext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames as their fields. What is taken, and what is said of the rest, is as if a tree had been made of them. */
class JsonReaderTest {
    private static final int FRAMES = 4_000;

    private static Fields read(String json) {
        return JsonReader.object(Buffer.buffer(json));
    }

    @Test
    void shouldReadWhateverIsSentAsATreeWouldAndRefuseTheSame() {
        long seed = new Random().nextLong();
        RandomJson json = new RandomJson(seed);
        int taken = 0;

        for (int i = 0; i < FRAMES; i++) {
            Buffer frame = json.frame();
            String differs = outcome(() -> differs(TreeFields.object(frame), JsonReader.object(frame)));
            if (differs.isEmpty()) {
                taken++;
            } else {
                String expected = outcome(() -> TreeFields.object(frame));
                assertThat(outcome(() -> JsonReader.object(frame)))
                        .as("seed %d: %s in %s", seed, differs, frame)
                        .isEqualTo(expected);
            }
        }

        assertThat(taken).as("seed %d", seed).isBetween(FRAMES / 3, FRAMES * 9 / 10);
    }

    private static String outcome(Supplier<Object> attempt) {
        try {
            return String.valueOf(attempt.get());
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /** Asks both for everything as everything; tells where they differ. */
    private static String differs(TreeFields tree, Fields fields) {
        StringBuilder where = new StringBuilder();
        for (String name : tree.names()) {
            List<String> expected = outcomes(List.of(
                    () -> tree.optionalText(name),
                    () -> tree.optionalInteger(name),
                    () -> tree.optionalFlag(name),
                    () -> tree.optionalTexts(name, 3),
                    () -> differs(tree.fields(name), fields.fields(name))));
            List<String> found = outcomes(List.of(
                    () -> fields.optionalText(name),
                    () -> fields.optionalInteger(name),
                    () -> fields.optionalFlag(name),
                    () -> fields.optionalTexts(name, 3),
                    () -> fields.fields(name) == null ? null : ""));
            if (!found.equals(expected)) {
                where.append(name).append(": ").append(found).append(" not ").append(expected);
            }
        }
        return where.toString();
    }

    private static List<String> outcomes(List<Supplier<Object>> attempts) {
        return attempts.stream().map(JsonReaderTest::outcome).toList();
    }

    @Test
    void shouldReadEveryCharacter() {
        String all = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> c >= ' ' && c != '"' && c != '\\')
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(read("{\"x\":\"" + all + "\"}").text("x")).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "'\\ud83d\\ude00', '\ud83d\ude00'",
        "'\\u00E9\\u00e9', éé",
        "'a\\/b', a/b",
        "'é\\té', 'é\té'",
        "'\ufffd', '\ufffd'"
    })
    void shouldReadWhatIsEscaped(String escaped, String text) {
        assertThat(read("{\"x\":\"" + escaped + "\"}").text("x")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u12", "\\u12é4", "\\uа000", "\\u+123", "\\x41", "\\'", "\\"})
    void shouldRefuseWhatIsNoEscape(String escape) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{\"x\":\"" + escape + "\"}"))
                .withMessageContaining("well-formed");
    }

    @Test
    void shouldFindAFieldWhicheverWayItsNameIsWritten() {
        assertThat(read("{\"a\":1,\"\\u0062\":2,\"é\":3}").integer("b")).isEqualTo(2);
        assertThat(read("{\"a\":1,\"\\u0062\":2,\"é\":3}").integer("é")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"b\":2,\"\\u0061\":3}",
                "{\"a\":null,\"a\":1}",
                "{\"x\":{\"a\":1,\"a\":2}}",
                "{\"x\":[[{\"a\":1,\"a\":2}]]}"
            })
    void shouldRefuseANameTwiceWhereverItIs(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(json)).withMessageContaining("no key twice");
    }

    @Test
    void shouldRefuseANameTwiceAmongVeryManyInNoTime() {
        String many =
                IntStream.range(0, 100_000).mapToObj(i -> "\"" + i + "\":0").collect(Collectors.joining(","));

        assertThat(read("{" + many + "}").integer("99999")).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> read("{" + many + ",\"17\":0}"));
    }

    @Test
    void shouldTakeAsManyLevelsAsItSays() {
        assertThat(read("{\"x\":" + "[".repeat(31) + "]".repeat(31) + "}")).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> read("{\"x\":" + "[".repeat(32) + "]".repeat(32) + "}"));
    }

    @Test
    void shouldNotCountLevelsThatHaveEnded() {
        assertThat(read("{\"x\":[" + "[[],{}],".repeat(100) + "{}]}")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "-%s", "0.%s", "%s.5", "%se5", "5e%s", "5.%se-5"})
    void shouldCountTheDigitsOfANumberWhereverTheyAre(String number) {
        int others = (int) number.chars().filter(Character::isDigit).count();
        String most = "{\"x\":" + number.formatted("5".repeat(40 - others)) + "}";
        String more = "{\"x\":" + number.formatted("5".repeat(41 - others)) + "}";

        assertThat(read(most)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> read(more)).withMessageContaining("at most 40 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c080", "c1bf", "eda080", "edbfbf", "f4908080", "f8888080", "c3", "e282", "80"})
    void shouldSayThatBytesAreNotUtf8WhereverTheyAre(String bytes) {
        String text = new String(HexFormat.of().parseHex(bytes), StandardCharsets.ISO_8859_1);

        for (String json :
                List.of("{\"x\":\"" + text + "\"}", "{\"" + text + "\":1}", "{\"x\":1}" + text, "?" + text)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JsonReader.object(Buffer.buffer(json.getBytes(StandardCharsets.ISO_8859_1))))
                    .withMessage("frame: not UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "1", "\"x\"", " [{}] "})
    void shouldSayThatItIsNoObject(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(json)).withMessage("frame: not a JSON object");
    }
}
