package dev.recado.gateway.auto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Sessions;
import dev.recado.gateway.connection.Wire;
import io.vertx.core.buffer.Buffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a first byte says is spoken. */
class AutoDialectTest {
    private final AutoDialect auto =
            new AutoDialect(new Named("bridge"), new Named("json"), new Named("numeric"), new Named("commands"));

    /** A dialect of which nothing is needed but its name. */
    private record Named(String name) implements Dialect {
        @Override
        public SessionPolicy sessions() {
            return SessionPolicy.ALLOW;
        }

        @Override
        public boolean pings() {
            return true;
        }

        @Override
        public Wire open(Pipe pipe, Sessions sessions) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Buffer lastWords(Refusal why) {
            return Buffer.buffer(name);
        }
    }

    private String chosenBy(int first) {
        return auto.chosenBy((byte) first).name();
    }

    @ParameterizedTest
    @CsvSource({
        "{, json",
        "0, numeric",
        "1, numeric",
        "2, commands",
        "9, commands",
        "a, commands",
        "G, commands",
        "_, commands",
        "é, commands",
        "ж, commands",
        "李, commands",
        "👩, commands",
        "-, commands",
        "[, commands"
    })
    void shouldChooseByTheFirstCharacter(String text, String dialect) {
        assertThat(auto.chosenBy(Buffer.buffer(text).getByte(0)).name()).isEqualTo(dialect);
    }

    @Test
    void shouldTakeBlanksAndEmptyLinesForText() {
        assertThat("\r\n\t ".chars().mapToObj(this::chosenBy)).containsOnly("commands");
    }

    @Test
    void shouldTakeForABridgeWhatBeginsNoText() {
        assertThat(IntStream.of(0x00, 0x01, 0x16, 0x1b, 0x7f, 0x80, 0xbf, 0xc0, 0xc1, 0xf5, 0xff)
                        .mapToObj(this::chosenBy))
                .containsOnly("bridge");
    }
}
