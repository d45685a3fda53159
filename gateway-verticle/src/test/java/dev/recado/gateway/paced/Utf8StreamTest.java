package dev.recado.gateway.paced;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Characters of bytes that are cut anywhere. */
class Utf8StreamTest {
    private final Utf8Stream stream = new Utf8Stream();

    @RepeatedTest(50)
    void shouldGiveTheSameCharactersHoweverTheBytesAreCut() {
        SplittableRandom random = new SplittableRandom();
        String text = "Usuário já conectado: 👩‍👧 €";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder decoded = new StringBuilder();

        int from = 0;
        while (from < bytes.length) {
            int to = random.nextInt(from, bytes.length) + 1;
            decoded.append(stream.decode(Buffer.buffer(bytes).slice(from, to)));
            from = to;
        }

        assertThat(decoded.append(stream.end())).hasToString(text);
    }

    @Test
    void shouldReplaceWhatIsNoUtf8() {
        assertThat(stream.decode(Buffer.buffer(new byte[] {'a', (byte) 0xff, 'b', (byte) 0xc3, 'c'})))
                .isEqualTo("a\ufffdb\ufffdc");
    }

    @Test
    void shouldReplaceACharacterThatIsCutByTheEndAndBeginAnew() {
        assertThat(stream.decode(Buffer.buffer(new byte[] {'a', (byte) 0xc3}))).isEqualTo("a");

        assertThat(stream.end()).isEqualTo("\ufffd");

        assertThat(stream.decode(Buffer.buffer("é"))).isEqualTo("é");
    }
}
