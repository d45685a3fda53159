package dev.recado.contract.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.BusMessage;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecadoCodecTest {
    private static final String GOLDEN = "golden-1.hex";

    private final RecadoCodec codec = new RecadoCodec();

    static List<BusMessage> samples() {
        return Samples.all();
    }

    private Buffer encode(Object message) {
        Buffer buffer = Buffer.buffer();
        codec.encodeToWire(buffer, message);
        return buffer;
    }

    private static String hex(Buffer buffer) {
        return HexFormat.of().formatHex(buffer.getBytes());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReadWhatWasWritten(BusMessage message) {
        assertThat(codec.decodeFromWire(0, encode(message))).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReadFromTheMiddleOfABuffer(BusMessage message) {
        Buffer buffer = Buffer.buffer("before").appendBuffer(encode(message)).appendString("after");

        assertThat(codec.decodeFromWire(6, buffer)).isEqualTo(message);
    }

    @Test
    void shouldHaveASampleOfEveryType() {
        assertThat(Samples.all().stream()
                        .map(Object::getClass)
                        .map(MessageTypes::nameOf)
                        .collect(Collectors.toSet()))
                .hasSize(MessageTypes.names().size() - 1)
                .doesNotContain("refusal");
    }

    /** The file is what was released: lines are added to it with a release, and stay. */
    @Test
    void shouldReadWhatEveryReleasedVersionWrote() throws IOException {
        List<Object> read = golden().stream()
                .map(line ->
                        codec.decodeFromWire(0, Buffer.buffer(HexFormat.of().parseHex(line))))
                .toList();

        assertThat(read).isEqualTo(Samples.all());
    }

    @Test
    void shouldWriteWhatThisVersionIsKnownToWrite() throws IOException {
        List<String> written =
                Samples.all().stream().map(message -> hex(encode(message))).toList();

        assertThat(written).isEqualTo(golden());
    }

    private static List<String> golden() throws IOException {
        try (InputStream file = RecadoCodecTest.class.getResourceAsStream(GOLDEN)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }

    @Test
    void shouldCarryRefusalsAmongOutcomes() {
        Batch outcomes = new Batch(List.of(new Cursors(7, 5), new Refusal(ErrorCode.NOT_A_MEMBER), new Cursors(8, 8)));

        Batch read = (Batch) codec.decodeFromWire(0, encode(outcomes));

        assertThat(read.items().get(0)).isEqualTo(new Cursors(7, 5));
        assertThat(((Refusal) read.items().get(1)).code()).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(read.items().get(2)).isEqualTo(new Cursors(8, 8));
    }

    @Test
    void shouldCarryARefusal() {
        Refusal refusal = new Refusal(ErrorCode.SENDS_TOO_FAST, "slower, please", 250);

        Refusal read = (Refusal) codec.decodeFromWire(0, encode(refusal));

        assertThat(read.code()).isEqualTo(ErrorCode.SENDS_TOO_FAST);
        assertThat(read.failureCode()).isEqualTo(601);
        assertThat(read).hasMessage("slower, please");
        assertThat(read.retryAfterMs()).isEqualTo(250);
    }

    @Test
    void shouldReadARefusalThatThisVersionDoesNotKnowAsUnavailable() throws IOException {
        Buffer wire = wire("refusal", Map.of("code", 999, "message", "from the future", "retryAfterMs", 5, "more", 1));

        Refusal read = (Refusal) codec.decodeFromWire(0, wire);

        assertThat(read.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(read).hasMessage("from the future");
    }

    @Test
    void shouldIgnoreFieldsThatThisVersionDoesNotKnow() throws IOException {
        Map<String, Object> fields = new HashMap<>(Map.of("delivered", 7, "read", 5));
        fields.put("archived", Map.of("since", List.of(1, 2)));

        assertThat(codec.decodeFromWire(0, wire("cursors", fields))).isEqualTo(new Cursors(7, 5));
    }

    @Test
    void shouldTakeMissingFieldsAsNothing() throws IOException {
        assertThat(codec.decodeFromWire(0, wire("cursors", Map.of("delivered", 7))))
                .isEqualTo(new Cursors(7, 0));
    }

    private static Buffer wire(String type, Map<String, ?> fields) throws IOException {
        byte[] body = new CBORMapper().writeValueAsBytes(fields);
        return Buffer.buffer()
                .appendByte((byte) type.length())
                .appendString(type)
                .appendInt(body.length)
                .appendBytes(body);
    }

    @Test
    void shouldNotWriteATypeThatIsNotListed() {
        assertThatThrownBy(() -> encode("text")).hasMessageContaining("java.lang.String");
    }

    @Test
    void shouldReadATypeOfANewerVersionAsUnknown() throws IOException {
        assertThat(codec.decodeFromWire(0, wire("poll", Map.of("question", "when?", "answers", List.of(1, 2)))))
                .isEqualTo(new Unknown("poll"));
    }

    @Test
    void shouldReadWhatItKnowsBesideATypeOfANewerVersion() {
        // Given: a batch of one that is renamed, as if by another version, and one that is known
        Buffer wire = encode(new Batch(List.of(new Cursors(7, 5), Samples.ENTRY)));
        int at = new String(wire.getBytes(), StandardCharsets.ISO_8859_1).indexOf("cursors");
        wire.setString(at, "newborn");

        // Then
        assertThat(codec.decodeFromWire(0, wire)).isEqualTo(new Batch(List.of(new Unknown("newborn"), Samples.ENTRY)));
    }

    @Test
    void shouldCheckWhatItReadsAsIfItWereNew() {
        assertThatThrownBy(() -> codec.decodeFromWire(0, wire("read-status", Map.of("seq", 0))))
                .hasMessageContaining("seq");
    }

    @RepeatedTest(200)
    void shouldGiveAMessageOrAnExceptionWhateverTheBytes() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<BusMessage> samples = Samples.all();
        byte[] bytes = encode(samples.get(random.nextInt(samples.size()))).getBytes();
        IntStream.range(0, 1 + random.nextInt(4))
                .forEach(i -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt());
        Buffer broken = Buffer.buffer(bytes).getBuffer(0, 1 + random.nextInt(bytes.length));

        try {
            assertThat(codec.decodeFromWire(0, broken)).as("seed %d", seed).isNotNull();
        } catch (RuntimeException e) {
            assertThat(e.getMessage()).as("seed %d", seed).isNotNull();
        }
    }
}
