package dev.recado.benchmarks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCutterTest {
    private static final List<String> FRAMES =
            List.of("{\"type\":\"ping\"}", "{}", "{\"text\":\"" + "x".repeat(300) + "\"}", "{\"a\":1}");

    private final List<String> cut = new ArrayList<>();
    private final FrameCutter cutter =
            new FrameCutter((bytes, from, to) -> cut.add(new String(bytes, from, to - from, UTF_8)));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 19, 64, 1000})
    void shouldCutTheSameFramesHoweverTheyCome(int chunk) {
        byte[] bytes = all();

        for (int from = 0; from < bytes.length; from += chunk) {
            cutter.cut(bytes, from, Math.min(bytes.length, from + chunk));
        }

        assertThat(cut).isEqualTo(FRAMES);
    }

    @Test
    void shouldCutTheSameFramesWhereverTheyAreSplit() {
        byte[] bytes = all();

        for (int split = 0; split <= bytes.length; split++) {
            cut.clear();
            cutter.cut(bytes, 0, split);
            cutter.cut(bytes, split, bytes.length);
            assertThat(cut).as("split at %s", split).isEqualTo(FRAMES);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MAX_VALUE})
    void shouldRefuseLengthsThatCannotBe(int length) {
        byte[] bytes = {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length, '{'};

        assertThatThrownBy(() -> cutter.cut(bytes, 0, bytes.length))
                .isInstanceOf(InvalidFrameException.class)
                .hasMessageContaining("frame: " + length + " bytes");
    }

    private static byte[] all() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FRAMES.forEach(frame -> bytes.writeBytes(Frames.of(frame)));
        return bytes.toByteArray();
    }
}
