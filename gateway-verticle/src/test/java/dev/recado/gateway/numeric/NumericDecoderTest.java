package dev.recado.gateway.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames among bytes that are cut anywhere. */
class NumericDecoderTest {
    private static final String ANA = "1000000000001";
    private static final String BIA = "1000000000002";
    private static final String TS = "1700000000";
    private static final String MINUTE = "21/11/2026;10:00";
    /** As much as a message may have: one character of each length that UTF-8 has. */
    private static final String FULL = "aé€👩".repeat(54) + "ç!";

    /** What is found: the phrase and what was said, or a question mark. */
    private static List<String> shown(List<Input> inputs) {
        return inputs.stream()
                .map(input -> input instanceof Input.Said said
                        ? said.phrase().word() + said.values().values()
                        : "?")
                .toList();
    }

    private static NumericDecoder decoder(Profile profile) {
        return new NumericDecoder(new Forms(profile), new Echoes(profile));
    }

    private static Buffer bytes(String text) {
        return Buffer.buffer(text);
    }

    /** What one chunk brings, and then what silence brings. */
    private static List<String> decoded(Profile profile, String... chunks) {
        NumericDecoder decoder = decoder(profile);
        List<Input> inputs = new ArrayList<>();
        for (String chunk : chunks) {
            inputs.addAll(decoder.decode(bytes(chunk)));
        }
        inputs.addAll(decoder.quiet());
        return shown(inputs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            classic | 01                         | register[]
            classic | 031000000000001            | connect[1000000000001]
            classic | 0810000000000021700000000  | read[1000000000002, 1700000000]
            classic | 08100000000000110000000000021700000000 | read[1000000000001, 1000000000002, 1700000000]
            classic | 0710000000000021700000000  | ignored[1000000000002, 1700000000]
            classic | 00                         | disconnect[]
            classic | 05100000000000110000000000021700000000Olá, Bia! | message[1000000000001, 1000000000002, 1700000000, Olá, Bia!]
            classic | 05100000000000110000000000021700000000          | message[1000000000001, 1000000000002, 1700000000, ]
            classic | 101000000000001170000000010000000000021000000000003 | create-group[1000000000001, 1700000000, 10000000000021000000000003]
            dated   | 081000000000001100000000000221/11/2026;10:00  | read[1000000000001, 1000000000002, 21/11/2026;10:00]
            dated   | 08100000000000221/11/2026;10:00               | read[1000000000002, 21/11/2026;10:00]
            dated   | 051000000000001100000000000221/11/2026;10:00x | message[1000000000001, 1000000000002, 21/11/2026;10:00, x]
            named   | 01Ana Silva                | register[Ana Silva]
            named   | 01                         | register[]
            named   | 121000000000001            | pending-request[1000000000001]
            named   | 1310000000000019000000000001oi | group-message[1000000000001, 9000000000001, oi]
            named   | 06100000000000110000000000021700000000oi | read[1000000000002, 1000000000001, 1700000000, oi]
            named   | 0610000000000011000000000002oi | read[1000000000002, 1000000000001, oi]
            named   | 07100000000000110000000000021700000000oi | ignored[1000000000001, 1000000000002, 1700000000, oi]
            """)
    void shouldFindWhatEachProfileSays(String profile, String text, String found) {
        Profile named = Profile.BUILT_IN.stream()
                .filter(one -> one.name().equals(profile))
                .findFirst()
                .orElseThrow();

        String said = decoded(named, "03" + ANA, text).get(1);
        assertThat(said).startsWith(found.substring(0, found.indexOf('[')));
        assertThat(fields(said)).containsExactlyInAnyOrderElementsOf(fields(found));
    }

    private static List<String> fields(String shown) {
        return List.of(shown.replaceAll("^.*?\\[|]$", "").split(", ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99",
                "GET / HTTP/1.1\r\n\r\n",
                "é",
                "\u0000",
                "03123",
                "03100000000000x",
                "031000000000001x",
                "05" + ANA + "bia0000000000",
                "05" + ANA + BIA + "17000x0000",
                "10" + ANA + TS + "123"
            })
    void shouldNotKnowWhatIsNoFrame(String text) {
        List<String> found = decoded(Profile.CLASSIC, text + "\n");

        assertThat(found.get(found.size() - 1)).isEqualTo("?");
        assertThat(found.stream().filter("?"::equals)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99/99/2026;10:00", "31/02/2026;10:00", "21/11/2026;24:00"})
    void shouldNotKnowADayThatThereIsNot(String ts) {
        assertThat(decoded(Profile.DATED, "05" + ANA + BIA + ts + "x")).containsExactly("?");
    }

    @Test
    void shouldDropTheRestOfAChunkAndTakeTheNext() {
        assertThat(decoded(Profile.CLASSIC, "99" + "03" + ANA, "03" + BIA))
                .containsExactly("?", "connect[" + BIA + "]");
    }

    @Test
    void shouldTakeSeveralFramesOfOneChunkInOrder() {
        assertThat(decoded(Profile.CLASSIC, "01" + "03" + ANA + "\r\n" + "08" + BIA + TS + "\n00"))
                .containsExactly("register[]", "connect[" + ANA + "]", "read[" + BIA + ", " + TS + "]", "disconnect[]");
    }

    @Test
    void shouldTellTheTwoWidthsOfARead() {
        String both = "08" + ANA + BIA + TS;

        assertThat(decoded(Profile.CLASSIC, "03" + ANA + both + "08" + BIA + TS + both + "03" + ANA))
                .containsExactly(
                        "connect[" + ANA + "]",
                        "read[" + ANA + ", " + BIA + ", " + TS + "]",
                        "read[" + BIA + ", " + TS + "]",
                        "read[" + ANA + ", " + BIA + ", " + TS + "]",
                        "connect[" + ANA + "]");
    }

    @Test
    void shouldEndAMessageThatIsAsLongAsItMayBeWhereAFrameBegins() {
        String message = "05" + ANA + BIA + TS + FULL;

        assertThat(FULL.codePointCount(0, FULL.length())).isEqualTo(218);
        assertThat(decoded(Profile.CLASSIC, message + message + "03" + ANA))
                .containsExactly(
                        "message[" + ANA + ", " + BIA + ", " + TS + ", " + FULL + "]",
                        "message[" + ANA + ", " + BIA + ", " + TS + ", " + FULL + "]",
                        "connect[" + ANA + "]");
    }

    @Test
    void shouldRefuseAMessageThatIsLongerThanItMayBe() {
        assertThat(decoded(Profile.CLASSIC, "05" + ANA + BIA + TS + FULL + "x")).containsExactly("?");
        assertThat(decoded(Profile.CLASSIC, "05" + ANA + BIA + TS + FULL, "more"))
                .containsExactly("?");
        assertThat(decoded(Profile.CLASSIC, "05" + ANA + BIA + TS + "x".repeat(60_000)))
                .containsExactly("?");
    }

    @Test
    void shouldTakeTheLineBreakOfATerminalForNoPartOfAMessage() {
        assertThat(decoded(Profile.CLASSIC, "05" + ANA + BIA + TS + FULL + "\r\n", "03" + ANA))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("ç!]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 10, 1 << 20})
    void shouldKeepNoLineBreaksBehindAFrame(int chunk) {
        NumericDecoder decoder = decoder(Profile.NAMED);
        decoder.decode(bytes("05" + ANA + BIA + TS + FULL));
        Buffer lineBreaks = bytes("\r\n".repeat(chunk).substring(0, chunk));

        for (int sent = 0; sent < 1 << 20; sent += chunk) {
            assertThat(decoder.decode(lineBreaks)).isEmpty();
            assertThat(decoder.keptChars()).isLessThan(512);
        }

        assertThat(shown(decoder.quiet()))
                .containsExactly("message[" + ANA + ", " + BIA + ", " + TS + ", " + FULL + "]");
        assertThat(decoder.keptChars()).isZero();
    }

    @Test
    void shouldKeepNoLineBreaksBehindAName() {
        NumericDecoder decoder = decoder(Profile.NAMED);
        String name = "a".repeat(128);

        decoder.decode(bytes("01" + name));
        decoder.decode(bytes("\n".repeat(1 << 16)));

        assertThat(decoder.keptChars()).isLessThan(512);
        assertThat(shown(decoder.quiet())).containsExactly("register[" + name + "]");
    }

    @Test
    void shouldSendNothingOfAMessageThatIsTooLongByADigit() {
        assertThat(decoded(Profile.CLASSIC, "05" + ANA + BIA + TS + FULL + "0")).containsExactly("?");
    }

    @Test
    void shouldNotEndAMessageThatGoesOn() {
        NumericDecoder decoder = decoder(Profile.CLASSIC);

        assertThat(decoder.decode(bytes("05" + ANA + BIA + TS + "on"))).isEmpty();
        assertThat(decoder.open()).isTrue();
        assertThat(decoder.decode(bytes("e 05"))).isEmpty();

        assertThat(shown(decoder.quiet())).containsExactly("message[" + ANA + ", " + BIA + ", " + TS + ", one 05]");
        assertThat(decoder.open()).isFalse();
    }

    @Test
    void shouldWaitForTheRestOfAFrameOfKnownWidthHoweverLongThatTakes() {
        NumericDecoder decoder = decoder(Profile.CLASSIC);

        assertThat(decoder.decode(bytes("03" + ANA.substring(5)))).isEmpty();
        assertThat(decoder.open()).isFalse();
        assertThat(decoder.quiet()).isEmpty();

        assertThat(shown(decoder.decode(bytes("00000")))).containsExactly("connect[" + ANA.substring(5) + "00000]");
    }

    @RepeatedTest(20)
    void shouldNotWaitForTheEndOfWhatWasSentBack() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        Echoes echoes = new Echoes(Profile.NAMED);
        String rest = ANA + BIA + TS;
        echoes.accepted("07" + rest + "um");
        echoes.accepted("07" + rest + "umbigo");
        echoes.delivered("05" + rest + "dois");
        echoes.delivered("12" + ANA + BIA + "três");
        NumericDecoder decoder = new NumericDecoder(new Forms(Profile.NAMED), echoes);
        List<String> found = new ArrayList<>();

        cut(
                        "07" + rest + "um" + "03" + ANA + "07" + rest + "umbigo" + "06" + rest + "dois" + "06" + ANA
                                + BIA + "três" + "05" + rest + "fim",
                        random)
                .forEach(piece -> found.addAll(shown(decoder.decode(piece))));
        found.addAll(shown(decoder.quiet()));

        assertThat(found.stream().map(said -> said.replaceAll("\\[.*", "")))
                .as("seed " + seed)
                .containsExactly("ignored", "connect", "ignored", "read", "read", "message");
    }

    /** Each piece is followed by silence, or is as long as it may be, or has a width. */
    private static List<List<String>> conversation(SplittableRandom random) {
        List<List<String>> bursts = new ArrayList<>();
        List<String> burst = new ArrayList<>(List.of("03" + ANA));
        while (bursts.size() < 8) {
            switch (random.nextInt(6)) {
                case 0 -> burst.add("08" + BIA + TS);
                case 1 -> burst.add("08" + ANA + BIA + TS);
                case 2 -> burst.add("05" + ANA + BIA + TS + FULL);
                case 3 -> burst.add("01");
                case 4 -> burst.add("10" + ANA + TS + BIA.repeat(7));
                default -> {
                    String text = random.nextBoolean() ? "10" + ANA + TS + BIA : "05" + ANA + BIA + TS + "Olá 👩‍👧 01";
                    burst.add(text);
                    bursts.add(burst);
                    burst = new ArrayList<>();
                }
            }
        }
        return bursts;
    }

    @RepeatedTest(50)
    void shouldFindTheSameHoweverItIsCutAndMerged() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> bursts = conversation(random);
        List<String> expected = new ArrayList<>();
        NumericDecoder one = decoder(Profile.CLASSIC);
        bursts.stream().flatMap(List::stream).forEach(frame -> {
            expected.addAll(shown(one.decode(bytes(frame))));
            expected.addAll(shown(one.quiet()));
        });

        NumericDecoder decoder = decoder(Profile.CLASSIC);
        List<String> found = new ArrayList<>();
        for (List<String> burst : bursts) {
            cut(String.join("", burst), random).forEach(piece -> found.addAll(shown(decoder.decode(piece))));
            found.addAll(shown(decoder.quiet()));
        }

        assertThat(expected).as("seed " + seed).hasSizeGreaterThan(8).doesNotContain("?");
        assertThat(found).as("seed " + seed).isEqualTo(expected);
    }

    private static Stream<Buffer> cut(String text, SplittableRandom random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Buffer> pieces = new ArrayList<>();
        int most = random.nextBoolean() ? 3 : bytes.length;
        for (int from = 0; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(most));
            pieces.add(Buffer.buffer(bytes).slice(from, to));
            from = to;
        }
        return pieces.stream();
    }

    @RepeatedTest(20)
    void shouldTakeAnyBytesWithoutFailing() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (Profile profile : Profile.BUILT_IN) {
            NumericDecoder decoder = decoder(profile);
            for (int i = 0; i < 200; i++) {
                byte[] noise = new byte[random.nextInt(300)];
                random.nextBytes(noise);
                String code = List.of("05", "06", "08", "10", "13", "01", "").get(random.nextInt(7));
                String ids = random.nextBoolean() ? ANA + BIA + TS : "";
                assertThat(decoder.decode(bytes(code + ids).appendBytes(noise)))
                        .as("seed " + seed)
                        .isNotNull();
                assertThat(decoder.keptChars()).as("seed " + seed).isLessThan(512);
                assertThat(random.nextBoolean() ? decoder.quiet() : List.of()).isNotNull();
            }
        }
    }
}
