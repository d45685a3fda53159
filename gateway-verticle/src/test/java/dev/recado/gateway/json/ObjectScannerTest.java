package dev.recado.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.gateway.json.ObjectScanner.Found;
import dev.recado.gateway.json.ObjectScanner.Kind;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects found in bytes. */
class ObjectScannerTest {
    private static final int BYTES_MAX = 20;
    private static final int SKIPPED_MAX = 30;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final ObjectScanner scanner = new ObjectScanner(SKIPPED_MAX);
    private final List<String> found = new ArrayList<>();

    private void give(Buffer bytes, int bytesMax) {
        scanner.give(bytes);
        takeAll(bytesMax);
    }

    private void takeAll(int bytesMax) {
        for (Found next = scanner.next(bytesMax); next != null; next = scanner.next(bytesMax)) {
            found.add(word(next));
        }
    }

    private static String word(Found next) {
        return next.kind() == Kind.OBJECT ? next.json().toString() : next.kind().name();
    }

    private List<String> foundIn(String stream) {
        give(Buffer.buffer(stream), BYTES_MAX);
        Found last = scanner.end();
        if (last != null) {
            found.add(word(last));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                     | {}",
                "{}{}                   | {};{}",
                "{}` \\t\\r\\n `{}      | {};{}",
                "{\"a\":{\"b\":{}}}{}   | {\"a\":{\"b\":{}}};{}",
                "{\"}\":\"{\"}{}        | {\"}\":\"{\"};{}",
                "{\"\\\\\":\"\\\"}\"}   | {\"\\\\\":\"\\\"}\"}",
                "{[}                    | {[}",
                "{}]{}                  | {};STRAY;{}",
                "}                      | STRAY",
                "GET / HTTP/1.1{}       | STRAY;{}",
                "{\"a\":                | CUT",
                "{\"a                   | CUT",
                "{12345678901234567890} | TOO_LONG",
                "{123456789012345678}{} | {123456789012345678};{}",
                "{1234567890123456789}{}| TOO_LONG;{}",
                "{123456789012345678901234567890{}}{} | TOO_LONG;{}",
                "{12345678901234567890123456789012345678901234567890{} | TOO_LONG;ENDLESS;{}",
                "{12345678901234567890123  | TOO_LONG"
            })
    void shouldFindObjects(String stream, String expected) {
        String bytes = stream.replace("` \\t\\r\\n `", " \t\r\n ");
        assertThat(foundIn(bytes)).containsExactly(expected.split(";"));
    }

    @Test
    void shouldTellOnceOfALineOfGarbage() {
        assertThat(foundIn("hello world\nhow are you\n\n{}x y")).containsExactly("STRAY", "STRAY", "{}", "STRAY");
    }

    @Test
    void shouldFindNothingInNothing() {
        assertThat(foundIn(" \n")).isEmpty();
    }

    @Test
    void shouldTakeWhatIsLongerOnceMoreIsTaken() {
        scanner.give(Buffer.buffer("{}{\"a\":\"12345678901234567890\"}"));
        assertThat(word(scanner.next(BYTES_MAX))).isEqualTo("{}");

        takeAll(2 * BYTES_MAX);

        assertThat(found).containsExactly("{\"a\":\"12345678901234567890\"}");
    }

    @Test
    void shouldForgetWhatItWasGiven() {
        scanner.give(Buffer.buffer("{}{\"a\":"));
        scanner.clear();
        assertThat(scanner.full()).isFalse();

        assertThat(foundIn("{}")).containsExactly("{}");
    }

    /** Any cut, and any number of objects in one piece. */
    @RepeatedTest(200)
    void shouldFindTheSameHoweverTheBytesAreCut() {
        // given
        StringBuilder stream = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
            stream.append(aPiece());
        }
        List<String> expected = new ArrayList<>(foundIn(stream.toString()));
        found.clear();

        // when
        Buffer bytes = Buffer.buffer(stream.toString());
        int from = 0;
        while (from < bytes.length()) {
            int to = Math.min(bytes.length(), from + 1 + random.nextInt(random.nextBoolean() ? 3 : 40));
            scanner.give(bytes.getBuffer(from, to));
            if (random.nextInt(4) > 0) {
                takeAll(BYTES_MAX);
            }
            from = to;
        }
        takeAll(BYTES_MAX);

        // then
        assertThat(foundIn("")).as("seed %d: %s", seed, stream).isEqualTo(expected);
    }

    private String aPiece() {
        String[] pieces = {
            "{}",
            "{\"a\":\"é😀\"}",
            "{\"}\":\"\\\\\"}",
            "{\"\\\"{\":1}",
            " ",
            "\n",
            "{\"a\":{}}",
            "x",
            "]",
            "}",
            "\\",
            "{\"01234567890123456789\":{}}",
            "{\"ééééééééééééééé\"}",
            "\"",
            "{",
            "0123456789"
        };
        return pieces[random.nextInt(pieces.length - (random.nextInt(3) == 0 ? 0 : 3))];
    }

    /** What lies between the objects, but for garbage, and what is in their strings makes no difference. */
    @RepeatedTest(100)
    void shouldFindEveryObjectThatWasWritten() {
        StringBuilder stream = new StringBuilder();
        List<String> objects = new ArrayList<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            String object = anObject(3);
            objects.add(object);
            stream.append(" \n\t\r".substring(0, random.nextInt(5))).append(object);
        }

        give(Buffer.buffer(stream.toString()), 1 << 20);

        assertThat(found).as("seed %d", seed).isEqualTo(objects);
    }

    private String anObject(int depth) {
        StringBuilder object = new StringBuilder("{");
        for (int i = random.nextInt(4); i > 0; i--) {
            object.append(aString())
                    .append(':')
                    .append(depth == 0 || random.nextBoolean() ? aString() : anObject(depth - 1));
            object.append(i > 1 ? "," : "");
        }
        return object.append('}').toString();
    }

    private String aString() {
        String[] parts = {"a", "{", "}", "\\\"", "\\\\", "é", "😀", "[", "\\u007b", " "};
        StringBuilder string = new StringBuilder("\"");
        for (int i = random.nextInt(8); i > 0; i--) {
            string.append(parts[random.nextInt(parts.length)]);
        }
        return string.append('"').toString();
    }
}
