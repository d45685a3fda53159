package dev.recado.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Messages as objects. */
class ChatMessagesTest {
    private static final AccountId ANA = new AccountId(AccountId.FIRST + 1);
    private static final AccountId BOB = new AccountId(AccountId.FIRST + 2);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    private static Entry entry(ConversationId conversation, String groupName, String body) {
        return new Entry(
                conversation,
                1,
                ANA,
                new Nickname("ana"),
                1_700_000_000_000L,
                new MessageId("m"),
                "text/plain",
                body,
                groupName == null ? null : new GroupName(groupName),
                null,
                null);
    }

    private static Entry direct(String body) {
        return entry(ConversationId.direct(ANA, BOB), null, body);
    }

    private static List<String> objects(Entry entry) {
        return new ChatMessages(4096).of(entry).stream().map(Buffer::toString).toList();
    }

    @Test
    void shouldWriteAPrivateMessage() {
        assertThat(objects(direct("olá, \"você\" \\ 😀")))
                .containsExactly(
                        "{\"type\":\"chat_message\",\"sender\":\"ana\",\"message\":\"olá, \\\"você\\\" \\\\ 😀\"}");
    }

    @Test
    void shouldWriteAMessageToAGroup() {
        Entry entry = entry(ConversationId.group(new GroupId(GroupId.FIRST + 1)), "a \"turma\"", "oi");

        assertThat(objects(entry))
                .containsExactly(
                        "{\"type\":\"group_message\",\"group\":\"a \\\"turma\\\"\",\"sender\":\"ana\",\"message\":\"oi\"}");
    }

    @Test
    void shouldWriteABroadcastAsAPrivateMessage() {
        Entry entry = entry(ConversationId.randomBroadcast(random), null, "atenção");

        assertThat(objects(entry))
                .containsExactly("{\"type\":\"chat_message\",\"sender\":\"ana\",\"message\":\"atenção\"}");
    }

    @Test
    void shouldNotLetATextMoveTheCursor() {
        assertThat(objects(direct("a\r\nb\u001b[31m\tc\u202e\u2028d")))
                .containsExactly("{\"type\":\"chat_message\",\"sender\":\"ana\",\"message\":\"a b[31m c d\"}");
    }

    @Test
    void shouldWriteAnEmptyText() {
        assertThat(objects(direct("")))
                .containsExactly("{\"type\":\"chat_message\",\"sender\":\"ana\",\"message\":\"\"}");
    }

    @RepeatedTest(200)
    void shouldCutWhatIsTooLongBetweenCharacters() {
        // given
        int bytesMax = 700 + random.nextInt(100);
        String text = aText();
        boolean group = random.nextBoolean();
        Entry entry = group
                ? entry(ConversationId.group(new GroupId(GroupId.FIRST + 1)), "\"".repeat(63), text)
                : direct(text);

        // when
        List<Buffer> objects = new ChatMessages(bytesMax).of(entry);

        // then
        assertThat(objects).as("seed %d", seed).allSatisfy(object -> {
            assertThat(object.length()).isLessThanOrEqualTo(bytesMax);
            checkUtf8(object);
        });
        assertThat(objects.stream()
                        .map(object -> new JsonObject(object).getString("message"))
                        .collect(Collectors.joining()))
                .as("seed %d", seed)
                .isEqualTo(text);
        assertThat(objects.subList(0, objects.size() - 1))
                .as("seed %d", seed)
                .allSatisfy(object -> assertThat(object.length()).isGreaterThan(bytesMax - 4));
    }

    private String aText() {
        String[] characters = {"a", "é", "€", "😀", "\"", "\\", " ", "\u0301"};
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3000); i > 0; i--) {
            text.append(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    private static void checkUtf8(Buffer object) throws CharacterCodingException {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(object.getBytes()));
    }
}
