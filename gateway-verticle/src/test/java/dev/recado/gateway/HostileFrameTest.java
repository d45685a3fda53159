package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no frame, and frames that are no request: a clear answer, and nobody else is disturbed. */
class HostileFrameTest {
    private static House house;
    private static Client member;
    private static Client bystander;

    @BeforeAll
    static void open() {
        house = House.aHouse();
        member = house.aListener("alice");
        bystander = house.aListener("bob");
    }

    @AfterAll
    static void close() {
        bystander.sync();
        assertThat(bystander.quiet()).isTrue();
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "00000000, 101",
        "ffffffff, 101",
        "80000000, 101",
        "7fffffff, 111",
        "00001001, 111", // 4097, one above the limit before the login
        "474554202f20485454502f312e310d0a, 111", // GET / HTTP/1.1
        "2d68656c700a, 111" // -help
    })
    void shouldRefuseALengthThatIsNone(String bytes, int code) {
        Client client = house.aClient(house.openPort());

        client.write(Buffer.buffer(HexFormat.of().parseHex(bytes)));

        JsonObject refusal = client.frame();
        assertThat(refusal.getString("type")).isEqualTo("err");
        assertThat(refusal.getInteger("failureCode")).isEqualTo(code);
        client.awaitClosed();
    }

    @Test
    void shouldTakeLongerFramesAfterTheLogin() {
        Client client = house.again("alice");

        client.writeText(" ".repeat(65_536 - 15) + "{\"type\":\"ping\"}");
        assertThat(client.frame().getString("type")).isEqualTo("pong");
        client.write(Buffer.buffer().appendInt(65_537));

        assertThat(client.frame().getInteger("failureCode")).isEqualTo(111);
        client.awaitClosed();
    }

    static Stream<Arguments> notUnderstood() {
        return Stream.of(
                Arguments.of("nothing", " "),
                Arguments.of("not JSON", "hello"),
                Arguments.of("half an object", "{\"type\":\"ping\""),
                Arguments.of("two objects", "{\"type\":\"ping\"}{\"type\":\"ping\"}"),
                Arguments.of("a comment", "/**/{\"type\":\"ping\"}"),
                Arguments.of("an array", "[{\"type\":\"ping\"}]"),
                Arguments.of("a string", "\"ping\""),
                Arguments.of("null", "null"),
                Arguments.of("a number", "1"),
                Arguments.of("a key twice", "{\"type\":\"ping\",\"type\":\"send\"}"),
                Arguments.of("arrays 100 deep", "{\"type\":\"ping\",\"x\":" + "[".repeat(100) + "]".repeat(100) + "}"),
                Arguments.of("objects 700 deep", "{\"x\":".repeat(700) + "1" + "}".repeat(700)),
                Arguments.of("a number of 1000 digits", "{\"type\":\"ping\",\"x\":" + "9".repeat(1000) + "}"),
                Arguments.of("a raw line break in a string", "{\"type\":\"pi\nng\"}"),
                Arguments.of("no type", "{}"),
                Arguments.of("type null", "{\"type\":null}"),
                Arguments.of("type a number", "{\"type\":1}"),
                Arguments.of("type unknown", "{\"type\":\"subscribe\"}"),
                Arguments.of("type with a line break", "{\"type\":\"a\\nb\\u001b[2J\"}"),
                Arguments.of("type of a lone surrogate", "{\"type\":\"\\ud800\"}"),
                Arguments.of("replyAddress a number", "{\"type\":\"send\",\"replyAddress\":1}"),
                Arguments.of(
                        "replyAddress too long", "{\"type\":\"send\",\"replyAddress\":\"" + "r".repeat(129) + "\"}"),
                Arguments.of("replyAddress half a character", "{\"type\":\"send\",\"replyAddress\":\"\\udc00\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notUnderstood")
    void shouldAnswerAndGoOnWhenAMemberSendsWhatIsNotUnderstood(String what, String json) {
        member.writeText(json);

        JsonObject refusal = member.frame();
        assertThat(refusal.getString("type")).isEqualTo("err");
        assertThat(refusal.containsKey("address")).isFalse();
        assertThat(refusal.getString("message")).doesNotContain("\n", "\u001b").hasSizeLessThan(300);
        member.sync();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notUnderstood")
    void shouldAnswerAndCloseWhenAGuestSendsWhatIsNotUnderstood(String what, String json) {
        Client guest = house.aClient();

        guest.writeText(json);

        assertThat(guest.frame().getString("type")).isEqualTo("err");
        guest.awaitClosed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ff", // never in UTF-8
                "c080", // U+0000 in two bytes
                "eda080", // half of a surrogate pair
                "f8888080", // five bytes
                "c3" // cut off
            })
    void shouldTakeUtf8Only(String bytes) {
        Buffer frame = Buffer.buffer("{\"type\":\"send\",\"replyAddress\":\"")
                .appendBytes(HexFormat.of().parseHex(bytes))
                .appendString("\"}");

        member.write(Buffer.buffer().appendInt(frame.length()).appendBuffer(frame));

        assertThat(member.frame().getString("message")).isEqualTo("frame: not UTF-8");
        member.sync();
    }

    @Test
    void shouldNotTakeJsonInAnotherEncoding() {
        byte[] utf16 = "{\"type\":\"ping\"}".getBytes(StandardCharsets.UTF_16BE);

        member.write(Buffer.buffer().appendInt(utf16.length).appendBytes(utf16));

        assertThat(member.frame().getString("type")).isEqualTo("err");
        member.sync();
    }

    @Test
    void shouldRefuseToPublish() {
        member.writeText("{\"type\":\"publish\",\"address\":\"recado.inbox\",\"replyAddress\":\"r\",\"body\":{}}");

        JsonObject refusal = member.frame();
        assertThat(refusal.getInteger("failureCode")).isEqualTo(303);
        assertThat(refusal.getString("address")).isEqualTo("r");
        member.sync();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delivery.post.0",
                "registry.login",
                "inbox.1000000000001",
                "__vertx.net.1",
                "group.create",
                "group.9000000000001",
                "recado.group",
                "recado.group.end",
                "recado.group.*",
                "recado.sessions.open",
                "recado.inbox",
                "recado.send ",
                ""
            })
    void shouldReachNoOtherAddressThanThoseOfTheApi(String address) {
        assertThat(member.refused(address, new JsonObject())).isEqualTo(302);
        member.write(
                new JsonObject().put("type", "send").put("address", address).put("body", new JsonObject()));
        if (!address.equals("recado.inbox")) {
            member.write(new JsonObject().put("type", "register").put("address", address));
            assertThat(member.frame().getInteger("failureCode")).isEqualTo(302);
            member.write(new JsonObject().put("type", "unregister").put("address", address));
            assertThat(member.frame().getInteger("failureCode")).isEqualTo(302);
        }
        member.sync();
    }

    @Test
    void shouldRefuseASendWithoutAnAddress() {
        member.writeText("{\"type\":\"send\",\"replyAddress\":\"r\"}");

        assertThat(member.frame().getInteger("failureCode")).isEqualTo(302);
    }

    @Test
    void shouldIgnoreHeadersAndUnknownFields() {
        member.writeText(
                "{\"type\":\"send\",\"address\":\"recado.hello\",\"replyAddress\":\"r\",\"timeout\":1,"
                        + "\"headers\":{\"codec\":\"java.lang.Runtime\",\"x\":[1,{}]},\"body\":{\"client\":\"me\",\"more\":[{}]}}");

        assertThat(member.frame().getString("type")).isEqualTo("message");
    }

    @Test
    void shouldNotAnswerARequestThatAsksForNoAnswer() {
        member.writeText("{\"type\":\"send\",\"address\":\"recado.hello\",\"body\":{}}");
        member.writeText("{\"type\":\"send\",\"address\":\"recado.send\",\"body\":{}}");

        member.sync();
        assertThat(member.quiet()).isTrue();
    }

    @Test
    void shouldUnderstandFramesHoweverTheyAreCut() {
        Buffer frame = Buffer.buffer().appendInt(15).appendString("{\"type\":\"ping\"}");

        for (int cut = 1; cut < frame.length(); cut++) {
            member.write(frame.getBuffer(0, cut));
            member.write(frame.getBuffer(cut, frame.length()));
            assertThat(member.frame().getString("type")).isEqualTo("pong");
        }
    }

    @Test
    void shouldNotActOnWhatFollowsABrokenFrame() {
        Client client = house.again("alice");
        Buffer bytes = Buffer.buffer().appendInt(-1);
        JsonObject send = new JsonObject()
                .put("type", "send")
                .put("address", "recado.send")
                .put(
                        "body",
                        new JsonObject().put("to", "@bob").put("id", "evil").put("body", "after"));
        int posts = house.delivery.posts.get();

        client.write(bytes.appendInt(send.toBuffer().length()).appendBuffer(send.toBuffer()));

        assertThat(client.frame().getInteger("failureCode")).isEqualTo(101);
        client.awaitClosed();
        assertThat(house.delivery.posts.get()).isEqualTo(posts);
    }
}
