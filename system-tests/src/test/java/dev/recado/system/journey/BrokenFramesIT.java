package dev.recado.system.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Bytes;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever somebody throws at a listener costs only his own connection, at most. */
class BrokenFramesIT {
    private static final int FRAME_BYTES_MAX = 65_536;
    private static final int FRAME_BYTES_MAX_BEFORE_LOGIN = 4_096;

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    /** Bytes after which nothing on the connection can be understood. */
    static final List<Arguments> BEYOND_REPAIR = List.of(
            Arguments.of("a negative length", Bytes.length(-1)),
            Arguments.of("the most negative length", Bytes.length(Integer.MIN_VALUE)),
            Arguments.of("no length", Bytes.length(0)),
            Arguments.of("the largest length", Bytes.length(Integer.MAX_VALUE)),
            Arguments.of("one byte above the limit", Bytes.length(FRAME_BYTES_MAX_BEFORE_LOGIN + 1)));

    /** Bytes of something else. */
    static final List<Arguments> TEXT = List.of(
            Arguments.of("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "isto não é HTTP"),
            Arguments.of("x".repeat(1 << 20), "linha longa demais"),
            Arguments.of("{" + " ".repeat(1 << 20), "Comando de autenticação inválido."));

    /** Frames of a right length that make no sense; what follows them may. */
    static final List<Arguments> SENSELESS = List.of(
            Arguments.of("a key twice", Bytes.frame("{\"type\":\"ping\",\"type\":\"publish\"}")),
            Arguments.of("no JSON", Bytes.frame("hello")),
            Arguments.of("half of a JSON", Bytes.frame("{\"type\":\"pi")),
            Arguments.of("two JSONs", Bytes.frame("{\"type\":\"ping\"} {")),
            Arguments.of("an array", Bytes.frame("[]")),
            Arguments.of("a number", Bytes.frame("1")),
            Arguments.of("null", Bytes.frame("null")),
            Arguments.of("nothing in it", Bytes.frame("{}")),
            Arguments.of(
                    "invalid UTF-8", Bytes.frame(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'})),
            Arguments.of("NULs", Bytes.frame(new byte[100])),
            Arguments.of("an unknown type", Bytes.frame("{\"type\":\"dance\"}")),
            Arguments.of("a type of another kind", Bytes.frame("{\"type\":{\"type\":\"ping\"}}")),
            Arguments.of(
                    "an address of another kind",
                    Bytes.frame("{\"type\":\"send\",\"address\":7,\"replyAddress\":\"r\",\"body\":{}}")),
            Arguments.of("no address", Bytes.frame("{\"type\":\"send\",\"replyAddress\":\"r\",\"body\":{}}")),
            Arguments.of(
                    "a body of another kind",
                    Bytes.frame(
                            "{\"type\":\"send\",\"address\":\"recado.hello\",\"replyAddress\":\"r\",\"body\":[1]}")),
            Arguments.of("nesting", Bytes.frame("{\"type\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}")),
            Arguments.of("a number of 3000 digits", Bytes.frame("{\"type\":" + "9".repeat(3_000) + "}")),
            Arguments.of("a number far too large", Bytes.frame("{\"type\":1e999999999}")));

    private ServerProcess server;
    private Person alice;
    private Person bob;

    @BeforeEach
    void bystanders() {
        server = servers.shared();
        alice = people.online("alice", server);
        bob = people.online("bob", server);
    }

    private void assertThatTheBystandersTalk() {
        alice.sends("never mind").to(bob);
        bob.hears("never mind");
        assertThat(alice.heard().states()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("BEYOND_REPAIR")
    void shouldCloseOnlyTheConnectionThatCannotBeUnderstood(String name, byte[] bytes) {
        try (RawConnection mallory = new RawConnection(server.port())) {
            // when
            writeWhatIsTaken(mallory, bytes);

            // then
            Optional<JsonObject> farewell = mallory.read();
            farewell.ifPresent(frame -> {
                assertThat(frame.getString("type")).isEqualTo("err");
                assertThat(frame.getString("message")).isNotBlank();
                assertThat(mallory.read()).isEmpty();
            });
        }
        assertThatTheBystandersTalk();
    }

    @ParameterizedTest(name = "{1}")
    @FieldSource("TEXT")
    void shouldTellInOneLineWhoSpeaksSomethingElse(String text, String farewell) throws IOException {
        try (Socket mallory = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            // when
            writeWhatIsTaken(mallory.getOutputStream(), text.getBytes(US_ASCII));

            // then
            assertThat(new String(mallory.getInputStream().readAllBytes(), UTF_8))
                    .contains(farewell)
                    .hasLineCount(1);
        }
        assertThatTheBystandersTalk();
    }

    /** The server may hang up before it has heard it all. */
    private static void writeWhatIsTaken(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            // What the server said before it hung up is still there to be read.
        }
    }

    /** The server may hang up before it has heard it all. */
    private static void writeWhatIsTaken(RawConnection connection, byte[] bytes) {
        try {
            connection.write(bytes);
        } catch (UncheckedIOException e) {
            // What the server said before it hung up is still there to be read.
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("SENSELESS")
    void shouldSayThatAFrameMakesNoSense(String name, byte[] bytes) {
        try (RawConnection mallory = new RawConnection(server.port())) {
            // when
            mallory.write(bytes);

            // then
            JsonObject answer = mallory.read().orElseThrow();
            assertThat(answer.getString("type")).isEqualTo("err");
            assertThat(answer.getString("message")).isNotBlank();
        }
        assertThatTheBystandersTalk();
    }

    @Test
    void shouldTakeAFrameInSinglePieces() {
        try (RawConnection patient = new RawConnection(server.port())) {
            // when
            for (byte piece : Bytes.frame(RawConnection.request("recado.hello", "r", new JsonObject()))) {
                patient.write(new byte[] {piece});
            }

            // then
            assertThat(patient.reply("r")
                            .getJsonObject("body")
                            .getJsonObject("limits")
                            .getInteger("frameBytes"))
                    .isEqualTo(FRAME_BYTES_MAX);
        }
    }

    @Test
    void shouldTakeTheLargestFrameAndRefuseTheLargestBody() {
        try (RawConnection mallory = RawConnection.registered(server.port(), People.nickname("mallory"))) {
            JsonObject message = new JsonObject()
                    .put("to", "@" + bob.nickname())
                    .put("id", "1")
                    .put("body", "x".repeat(60_001));

            // then
            assertThat(mallory.refusal("recado.send", message)).isEqualTo(ErrorCode.TOO_LARGE.number());
            assertThat(mallory.answer("recado.send", message.put("body", "x".repeat(60_000))))
                    .isNotNull();
            mallory.write(Bytes.length(FRAME_BYTES_MAX + 1));
            mallory.read().ifPresent(frame -> assertThat(mallory.read()).isEmpty());
        }
    }
}
