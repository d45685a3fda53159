package dev.recado.gateway.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.frame.FrameDecoder;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields as frames. */
class JsonWriterTest {
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final JsonWriter out = new JsonWriter();

    private static String json(Buffer frame) {
        assertThat(frame.getInt(0)).isEqualTo(frame.length() - FrameDecoder.HEADER_BYTES);
        return frame.getString(FrameDecoder.HEADER_BYTES, frame.length());
    }

    private static JsonObject read(Buffer frame) {
        return new JsonObject(json(frame));
    }

    @RepeatedTest(200)
    void shouldWriteWhatIsReadAgain() {
        JsonObject expected = new JsonObject();
        out.beginFrame();

        fill(expected, 3);

        Buffer frame = out.endFrame();
        assertThat(read(frame)).as("seed %d", seed).isEqualTo(expected);
        assertThat(json(frame)).as("seed %d", seed).isEqualTo(expected.encode());
    }

    private void fill(JsonObject object, int depth) {
        for (int i = random.nextInt(6); i > 0; i--) {
            String name = "field" + i;
            switch (random.nextInt(depth > 0 ? 6 : 4)) {
                case 0 -> put(object, name, aText());
                case 1 -> put(object, name, random.nextLong() >> random.nextInt(Long.SIZE));
                case 2 -> put(object, name, random.nextBoolean());
                case 3 -> put(object, name, AccountId.random(random));
                case 4 -> nested(object, name, depth - 1);
                default -> listed(object, name, depth - 1);
            }
        }
    }

    private void put(JsonObject object, String name, String text) {
        object.put(name, text);
        out.put(name, text);
    }

    private void put(JsonObject object, String name, long number) {
        object.put(name, number);
        out.put(name, number);
    }

    private void put(JsonObject object, String name, boolean flag) {
        object.put(name, flag);
        out.put(name, flag);
    }

    private void put(JsonObject object, String name, AccountId id) {
        object.put(name, id.toString());
        out.put(name, id);
    }

    private void nested(JsonObject object, String name, int depth) {
        JsonObject inner = new JsonObject();
        object.put(name, inner);
        out.beginObject(name);
        fill(inner, depth);
        out.endObject();
    }

    private void listed(JsonObject object, String name, int depth) {
        JsonArray array = new JsonArray();
        object.put(name, array);
        out.beginArray(name);
        for (int i = random.nextInt(4); i > 0; i--) {
            JsonObject element = new JsonObject();
            array.add(element);
            out.beginObject();
            fill(element, depth);
            out.endObject();
        }
        out.endArray();
    }

    private String aText() {
        return random.ints(random.nextInt(300), 0, random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void shouldEscapeWhatMustBeAndNothingElse() {
        String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        String json = json(out.beginFrame().put("x", all).endFrame());

        assertThat(json.equals(new JsonObject().put("x", all).encode())).isTrue();
        assertThat(json).startsWith("{\"x\":\"\\u0000\\u0001").contains("\\t\\n\\u000B\\f\\r\\u000E", "\\u001F !\\\"#");
    }

    @Test
    void shouldPutAQuestionMarkWhereHalfACharacterIs() {
        assertThat(json(out.beginFrame().put("x", "a\ud83db").endFrame())).isEqualTo("{\"x\":\"a?b\"}");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L, Long.MAX_VALUE, -1})
    void shouldWriteEveryDigit(long number) {
        assertThat(json(out.beginFrame().put("x", number).endFrame())).isEqualTo("{\"x\":" + number + "}");
    }

    @Test
    void shouldWriteIdsAsStrings() {
        out.beginFrame()
                .put("a", AccountId.parse("0000000000012"))
                .put("g", GroupId.parse("9000000000001"))
                .put("d", ConversationId.parse("1000000000001-2000000000002"))
                .put("c", ConversationId.parse("9000000000001"))
                .put("b", ConversationId.parse("0123456789012"));

        assertThat(json(out.endFrame()))
                .isEqualTo("{\"a\":\"0000000000012\",\"g\":\"9000000000001\",\"d\":\"1000000000001-2000000000002\","
                        + "\"c\":\"9000000000001\",\"b\":\"0123456789012\"}");
    }

    @Test
    void shouldLeaveOutWhatIsNotThere() {
        out.beginFrame()
                .put("a", (String) null)
                .put("b", (AccountId) null)
                .put("c", (Boolean) null)
                .put("d", Role.ADMIN);

        assertThat(json(out.endFrame())).isEqualTo("{\"d\":\"admin\"}");
    }

    @Test
    void shouldForgetAFrameThatWasNotEnded() {
        out.beginFrame().put("a", 1).beginArray("b").beginObject();

        assertThat(json(out.beginFrame().put("c", 1).endFrame())).isEqualTo("{\"c\":1}");
    }

    @Test
    void shouldTakeBackAnElementAndAddIt() {
        int mark = out.beginFrame().beginArray("x").mark();
        byte[] first = out.beginObject().put("n", 1).endObject().take(mark);
        byte[] second = out.beginObject().put("n", 2).endObject().take(mark);

        out.add(second).add(first).endArray();

        assertThat(json(out.endFrame())).isEqualTo("{\"x\":[{\"n\":2},{\"n\":1}]}");
    }

    @Test
    void shouldLeaveAFrameAloneThatIsWritten() {
        Buffer first = out.beginFrame().put("x", "a".repeat(1_000)).endFrame();
        Buffer copy = first.copy();

        Buffer longer = out.beginFrame().put("x", "b".repeat(1_000_000)).endFrame();
        Buffer last = out.beginFrame().put("x", "c").endFrame();

        assertThat(first).isEqualTo(copy);
        assertThat(read(longer).getString("x")).hasSize(1_000_000);
        assertThat(json(last)).isEqualTo("{\"x\":\"c\"}");
    }
}
