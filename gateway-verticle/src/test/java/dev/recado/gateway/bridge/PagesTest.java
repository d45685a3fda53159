package dev.recado.gateway.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.frame.FrameDecoder;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.gateway.session.MessageRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final int FRAME_BYTES = 65_536;
    private static final MessageRequest.Read READ =
            new MessageRequest.Read(ConversationId.parse("9000000000001"), null, 0L, null, 100);

    private final Pages pages = new Pages(FRAME_BYTES);

    private String written(History history) {
        JsonWriter out = new JsonWriter().beginFrame();
        pages.history(READ, history, out);
        Buffer frame = out.endFrame();
        return frame.getString(FrameDecoder.HEADER_BYTES, frame.length());
    }

    @Test
    void shouldSayThatAHistoryIsComplete() {
        assertThat(written(new History(List.of(), null))).isEqualTo("{\"entries\":[],\"complete\":true}");
    }

    @Test
    void shouldSayWhichPartOfAHistoryWasRemoved() {
        assertThat(written(new History(List.of(), new Range(3, 5))))
                .isEqualTo("{\"entries\":[],\"complete\":false,\"removed\":{\"from\":3,\"to\":5}}");
    }

    @Test
    void shouldSayWhichPartsWereRemovedForWhoLeftAGroupAndCameBack() {
        History history = new History(List.of(), new Range(30, 50), List.of(new Range(1, 2), new Range(7, 9)));

        assertThat(written(history))
                .isEqualTo("{\"entries\":[],\"complete\":false,\"removed\":{\"from\":30,\"to\":50},"
                        + "\"removedEarlier\":[{\"from\":1,\"to\":2},{\"from\":7,\"to\":9}]}");
    }

    private static Entry entry(int seq, int bodyChars) {
        return new Entry(
                READ.conversation(),
                seq,
                new AccountId(AccountId.FIRST),
                new Nickname("alice"),
                1,
                new MessageId("m" + seq),
                "text/plain",
                "x".repeat(bodyChars),
                new GroupName("turma"),
                null,
                null);
    }

    private static List<Integer> seqs(JsonObject page) {
        return page.getJsonArray("entries").stream()
                .map(entry -> ((JsonObject) entry).getInteger("seq"))
                .toList();
    }

    private JsonObject page(MessageRequest.Read request, Entry... entries) {
        JsonWriter out = new JsonWriter().beginFrame();
        pages.history(request, new History(List.of(entries), null), out);
        Buffer frame = out.endFrame();
        assertThat(frame.length()).isLessThan(FRAME_BYTES).isEqualTo(frame.getInt(0) + FrameDecoder.HEADER_BYTES);
        return new JsonObject(frame.getBuffer(FrameDecoder.HEADER_BYTES, frame.length()));
    }

    @Test
    void shouldCutAHistoryAtTheEndThatIsFartherFromWhereItBegan() {
        Entry[] entries = {entry(1, 20_000), entry(2, 20_000), entry(3, 20_000), entry(4, 20_000)};
        MessageRequest.Read newest = new MessageRequest.Read(READ.conversation(), null, null, null, 100);

        assertThat(seqs(page(READ, entries))).containsExactly(1, 2, 3);
        assertThat(seqs(page(newest, entries))).containsExactly(2, 3, 4);
    }

    @Test
    void shouldShowOneEntryHoweverLongItIs() {
        assertThat(seqs(page(READ, entry(1, FRAME_BYTES - 500), entry(2, 1)))).containsExactly(1);
    }

    @Test
    void shouldCutAListWhereTheNextPageBegins() {
        List<Profile> everybody = IntStream.range(0, 2_000)
                .mapToObj(i -> new Profile(
                        new Account(new AccountId(AccountId.FIRST + i), new Nickname("n" + i), null), true, i))
                .toList();
        JsonWriter out = new JsonWriter().beginFrame();

        pages.users(new Profiles(everybody, null), out);

        Buffer frame = out.endFrame();
        JsonObject page = new JsonObject(frame.getBuffer(FrameDecoder.HEADER_BYTES, frame.length()));
        JsonArray shown = page.getJsonArray("users");
        assertThat(frame.length()).isBetween(FRAME_BYTES - 2_048, FRAME_BYTES);
        assertThat(page.getString("after"))
                .isEqualTo(shown.getJsonObject(shown.size() - 1).getString("account"));
    }
}
