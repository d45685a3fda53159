package dev.recado.contract.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameCodecTest {
    private static final int FRAME_BYTES_MAX = 65_536;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<Buffer> frames = new ArrayList<>();
    private final FrameDecoder decoder = new FrameDecoder(() -> FRAME_BYTES_MAX, frames::add);

    private List<JsonObject> objects() {
        return frames.stream().map(JsonObject::new).toList();
    }

    @Test
    void shouldWriteTheLengthBeforeTheObject() {
        Buffer frame = FrameEncoder.encode(new JsonObject().put("type", "ping"));

        assertThat(HexFormat.of().formatHex(frame.getBytes()))
                .isEqualTo(
                        "0000000f" // length: 15
                                + "7b2274797065223a2270696e67227d"); // {"type":"ping"}
    }

    @Test
    void shouldWriteCharactersBeyondTheFirstPlaneInFourBytes() {
        Buffer frame = FrameEncoder.encode(new JsonObject().put("x", "\uD83D\uDE00"));

        assertThat(HexFormat.of().formatHex(frame.getBytes()))
                .isEqualTo(
                        "0000000c" // length: 12
                                + "7b2278223a22f09f9880227d"); // {"x":"😀"}
    }

    @RepeatedTest(100)
    void shouldReadWhatWasWrittenHoweverItIsCut() {
        List<JsonObject> written = new ArrayList<>();
        Buffer bytes = Buffer.buffer();
        for (int i = random.nextInt(20); i >= 0; i--) {
            JsonObject frame = anObject(3);
            written.add(frame);
            bytes.appendBuffer(FrameEncoder.encode(frame));
        }

        cutAnywhere(bytes).forEach(decoder::decode);

        assertThat(objects()).as("seed %d", seed).isEqualTo(written);
        assertThat(decoder.partial()).as("seed %d", seed).isFalse();
    }

    @Test
    void shouldTellOfEachFrameOnceThoughWhoIsToldThrows() {
        FrameDecoder failing = new FrameDecoder(() -> FRAME_BYTES_MAX, frame -> {
            frames.add(frame);
            if (frames.size() == 2) {
                throw new IllegalStateException("a mistake");
            }
        });
        Buffer bytes = Buffer.buffer();
        for (int i = 0; i < 4; i++) {
            bytes.appendBuffer(FrameEncoder.encode(new JsonObject().put("i", i)));
        }
        Buffer beginning = bytes.getBuffer(0, bytes.length() - 1);

        assertThatThrownBy(() -> failing.decode(beginning)).hasMessage("a mistake");
        failing.decode(bytes.getBuffer(beginning.length(), bytes.length()));

        assertThat(objects()).extracting(frame -> frame.getInteger("i")).containsExactly(0, 1, 2, 3);
    }

    private List<Buffer> cutAnywhere(Buffer bytes) {
        List<Buffer> chunks = new ArrayList<>();
        int longest = 1 + random.nextInt(random.nextBoolean() ? 8 : 2_000);
        for (int at = 0; at < bytes.length(); ) {
            int end = Math.min(bytes.length(), at + random.nextInt(longest + 1));
            chunks.add(bytes.getBuffer(at, end));
            at = end;
        }
        return chunks;
    }

    private JsonObject anObject(int depth) {
        JsonObject object = new JsonObject();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.put(aText(), aValue(depth));
        }
        return object;
    }

    private Object aValue(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> aText();
            case 1 -> random.nextInt();
            case 2 -> random.nextBoolean();
            case 3 -> null;
            case 4 -> new JsonArray().add(aValue(depth - 1));
            default -> anObject(depth - 1);
        };
    }

    private String aText() {
        return random.ints(random.nextInt(30), 1, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @RepeatedTest(100)
    void shouldGiveFramesOrRefuseAndNothingElseWhateverTheBytes() {
        byte[] bytes = new byte[random.nextInt(500)];
        random.nextBytes(bytes);
        for (int i = 0; i + 3 < bytes.length && random.nextInt(4) > 0; i += 4 + bytes[i + 3]) {
            bytes[i] = 0;
            bytes[i + 1] = 0;
            bytes[i + 2] = 0;
            bytes[i + 3] = (byte) (1 + random.nextInt(100));
        }
        boolean refused = false;

        for (Buffer chunk : cutAnywhere(Buffer.buffer(bytes))) {
            try {
                decoder.decode(chunk);
            } catch (InvalidFrameException e) {
                refused = true;
                break;
            }
        }

        int framed = frames.stream()
                .mapToInt(frame -> FrameDecoder.HEADER_BYTES + frame.length())
                .sum();
        assertThat(framed).as("seed %d", seed).isLessThanOrEqualTo(bytes.length);
        assertThat(refused || decoder.partial() || framed == bytes.length)
                .as("seed %d", seed)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"00000000, false", "ffffffff, false", "80000000, false", "7fffffff, true", "00010001, true" // 65537
    })
    void shouldRefuseALengthBeforeAnythingOfTheFrameIsThere(String header, boolean tooLarge) {
        Buffer bytes = Buffer.buffer(HexFormat.of().parseHex(header));

        decoder.decode(bytes.getBuffer(0, 3));

        assertThatThrownBy(() -> decoder.decode(bytes.getBuffer(3, 4)))
                .isInstanceOfSatisfying(
                        InvalidFrameException.class,
                        e -> assertThat(e.tooLarge()).isEqualTo(tooLarge))
                .hasMessageContaining("expected: 1 to 65536");
        assertThat(frames).isEmpty();
    }

    @Test
    void shouldTakeAFrameOfExactlyTheLimit() {
        decoder.decode(Buffer.buffer().appendInt(FRAME_BYTES_MAX).appendBytes(new byte[FRAME_BYTES_MAX]));

        assertThat(frames)
                .hasSize(1)
                .first()
                .satisfies(frame -> assertThat(frame.length()).isEqualTo(FRAME_BYTES_MAX));
    }

    @Test
    void shouldGiveTheFramesBeforeABrokenOne() {
        Buffer bytes = FrameEncoder.encode(new JsonObject()).appendInt(0);

        assertThatThrownBy(() -> decoder.decode(bytes)).isInstanceOf(InvalidFrameException.class);

        assertThat(objects()).containsExactly(new JsonObject());
    }

    @Test
    void shouldAskForTheLimitOfEachFrame() {
        int[] max = {2};
        FrameDecoder growing = new FrameDecoder(() -> max[0], frame -> max[0] = 20);

        growing.decode(
                FrameEncoder.encode(new JsonObject()).appendBuffer(FrameEncoder.encode(new JsonObject().put("x", 1))));

        assertThat(growing.partial()).isFalse();
    }

    @Test
    void shouldTellThatAFrameHasBegun() {
        Buffer frame = FrameEncoder.encode(new JsonObject());

        decoder.decode(frame.getBuffer(0, 1));
        assertThat(decoder.partial()).isTrue();
        decoder.decode(frame.getBuffer(1, frame.length()));

        assertThat(decoder.partial()).isFalse();
    }
}
