package dev.recado.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineDecoderTest {
    private static final int BYTES_MAX = 100;
    private static final String[] CHARACTERS = {"a", "-", " ", "\"", "é", "ç", "€", "😀", "\r", "\t", "\u001b"};

    private final List<String> lines = new ArrayList<>();
    private final LineDecoder decoder = new LineDecoder(() -> BYTES_MAX, lines::add);

    private boolean decode(String text) {
        return decoder.decode(Buffer.buffer(text));
    }

    @Test
    void shouldEndLinesAtBothEnds() {
        decode("ana\n-help\r\n-id");

        assertThat(lines).containsExactly("ana", "-help");
        assertThat(decoder.unterminated()).isTrue();
    }

    @Test
    void shouldEndALineThatNothingFollows() {
        decode("ana");
        decoder.end();
        decoder.end();

        assertThat(lines).containsExactly("ana");
        assertThat(decoder.unterminated()).isFalse();
    }

    @Test
    void shouldTakeTwoHalvesOfAnEndForOne() {
        decode("ana\r");
        decode("\n-help");
        decode("\r");
        decoder.end();
        decode("\n-id\r");
        decoder.end();
        decode("\n\n");

        assertThat(lines).containsExactly("ana", "-help", "-id");
    }

    @Test
    void shouldPassOverEmptyLines() {
        decode("\n\r\n  \r\n\t\n \u2003 \nana\n\n");

        assertThat(lines).containsExactly("ana");
    }

    @Test
    void shouldLeaveEverythingElseInALine() {
        decode(" a\r b \u001b[1m\0 \r\n");

        assertThat(lines).containsExactly(" a\r b \u001b[1m\0 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "€", "😀", "a😀"})
    void shouldNoticeThatACharacterIsCut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        decoder.decode(Buffer.buffer(bytes).getBuffer(0, bytes.length - 1));
        assertThat(decoder.cut()).isTrue();

        decoder.decode(Buffer.buffer(bytes).getBuffer(bytes.length - 1, bytes.length));

        assertThat(decoder.cut()).isFalse();
        decoder.end();
        assertThat(lines).containsExactly(text);
    }

    @Test
    void shouldNotWaitForTheRestOfWhatIsNoCharacter() {
        decoder.decode(Buffer.buffer(new byte[] {'a', (byte) 0x80}));
        assertThat(decoder.cut()).isFalse();
        decoder.decode(Buffer.buffer(new byte[] {(byte) 0xff, (byte) 0xbf, (byte) 0xbf}));
        assertThat(decoder.cut()).isFalse();

        decoder.end();

        assertThat(lines).containsExactly("a\ufffd\ufffd\ufffd\ufffd");
    }

    @Test
    void shouldReplaceTheRestOfACharacterThatDoesNotCome() {
        decoder.decode(Buffer.buffer(new byte[] {'a', (byte) 0xe2, (byte) 0x82}));
        decoder.end();
        decode("ana\n");

        assertThat(lines).containsExactly("a\ufffd", "ana");
    }

    @Test
    void shouldTakeALineAsLongAsItMayBe() {
        String line = "é".repeat(BYTES_MAX / 2);

        assertThat(decode(line + "\n" + line)).isTrue();
        decoder.end();

        assertThat(lines).containsExactly(line, line);
    }

    @Test
    void shouldRefuseALineThatIsTooLong() {
        assertThat(decode("ana\n" + "x".repeat(BYTES_MAX))).isTrue();

        assertThat(decode("y")).isFalse();
        assertThat(new LineDecoder(() -> BYTES_MAX, lines::add).decode(Buffer.buffer("z".repeat(BYTES_MAX + 1) + "\n")))
                .isFalse();

        assertThat(lines).containsExactly("ana");
    }

    /** A cut, between two writes or two packets, means nothing; only the end that somebody else sees does. */
    @Test
    void shouldMakeTheSameLinesHoweverTheyAreCutAndMerged() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            List<String> said = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> text(random))
                    .toList();
            lines.clear();
            LineDecoder any = new LineDecoder(() -> BYTES_MAX, lines::add);

            Buffer stream = Buffer.buffer();
            List<Integer> quiet = new ArrayList<>();
            for (String line : said) {
                stream.appendString(line);
                end(random, stream, quiet);
            }
            feed(random, any, stream, quiet);

            assertThat(lines)
                    .as("seed " + seed + ", round " + round)
                    .isEqualTo(said.stream().filter(line -> !line.isBlank()).toList());
        }
    }

    /** A line ends in one of the two ends, in silence, or in silence within or around an end. */
    private static void end(Random random, Buffer stream, List<Integer> quiet) {
        switch (random.nextInt(5)) {
            case 0 -> stream.appendString("\n");
            case 1 -> stream.appendString("\r\n");
            case 2 -> quiet.add(stream.length());
            case 3 -> {
                stream.appendString("\r");
                quiet.add(stream.length());
                stream.appendString("\n");
            }
            default -> {
                quiet.add(stream.length());
                stream.appendString("\r\n");
                quiet.add(stream.length());
            }
        }
    }

    private static void feed(Random random, LineDecoder decoder, Buffer stream, List<Integer> quiet) {
        int from = 0;
        for (int end : IntStream.concat(quiet.stream().mapToInt(Integer::intValue), IntStream.of(stream.length()))
                .toArray()) {
            while (from < end) {
                int to = from + 1 + random.nextInt(end - from);
                assertThat(decoder.decode(stream.getBuffer(from, to))).isTrue();
                from = to;
            }
            decoder.end();
        }
    }

    /** Without an end of line, and not ending in half of one. */
    private static String text(Random random) {
        String text = IntStream.range(0, random.nextInt(20))
                .mapToObj(i -> CHARACTERS[random.nextInt(CHARACTERS.length)])
                .collect(Collectors.joining());
        return text.endsWith("\r") ? text + "a" : text;
    }
}
