package dev.recado.gateway.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.Presence;
import dev.recado.gateway.connection.Pipe;
import io.vertx.core.buffer.Buffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events as bytes. These are what clients out there read: they stay. */
class BridgeOutboundTest {
    private static final AccountId ALICE = AccountId.parse("1111111111111");
    private static final AccountId BOB = AccountId.parse("2222222222222");
    private static final ConversationId CONVERSATION = ConversationId.direct(ALICE, BOB);
    private static final ConversationId GROUP = ConversationId.parse("9000000000001");
    private static final Entry ENTRY = new Entry(
            CONVERSATION,
            7,
            ALICE,
            new Nickname("alice"),
            1_700_000_000_000L,
            new MessageId("m\"7"),
            "text/plain",
            "olá");

    private final Recorder pipe = new Recorder();
    private final Frames frames = new Frames();
    private final BridgeOutbound outbound = new BridgeOutbound(pipe, frames);

    private static final class Recorder implements Pipe {
        private Buffer written = Buffer.buffer();

        @Override
        public void write(Buffer bytes) {
            written.appendBuffer(bytes);
        }

        @Override
        public boolean full() {
            return false;
        }

        @Override
        public void hold(int bytes) {}

        @Override
        public boolean taken() {
            return true;
        }

        @Override
        public boolean listening() {
            return true;
        }

        @Override
        public Runnable after(long ms, Runnable action) {
            return () -> {};
        }

        @Override
        public void flowChanged() {}

        @Override
        public void frameCame() {}

        @Override
        public void close(Buffer lastWords) {}

        @Override
        public boolean closed() {
            return false;
        }
    }

    private String written() {
        assertThat(pipe.written.getInt(0)).isEqualTo(pipe.written.length() - 4);
        return pipe.written.getString(4, pipe.written.length());
    }

    @Test
    void shouldWriteAnEntry() {
        outbound.entry(ENTRY);

        assertThat(written())
                .isEqualTo("{\"type\":\"message\",\"address\":\"recado.inbox\",\"body\":{\"event\":\"entry\","
                        + "\"conversation\":\"1111111111111-2222222222222\",\"kind\":\"direct\",\"seq\":7,"
                        + "\"from\":\"1111111111111\",\"fromNickname\":\"alice\",\"at\":1700000000000,"
                        + "\"id\":\"m\\\"7\",\"type\":\"text/plain\",\"body\":\"olá\"}}");
    }

    private static Entry entry(ConversationId conversation, String type, String body, GroupName groupName) {
        return new Entry(
                conversation,
                7,
                ALICE,
                new Nickname("alice"),
                1_700_000_000_000L,
                new MessageId("m7"),
                type,
                body,
                groupName,
                new DeviceName("phone"),
                new SessionId("0123456789abcdef"));
    }

    @Test
    void shouldWriteAnEntryOfAGroupWithItsName() {
        outbound.entry(entry(GROUP, "text/plain", "olá", new GroupName("turma 1")));

        assertThat(written())
                .isEqualTo("{\"type\":\"message\",\"address\":\"recado.inbox\",\"body\":{\"event\":\"entry\","
                        + "\"conversation\":\"9000000000001\",\"kind\":\"group\",\"seq\":7,"
                        + "\"from\":\"1111111111111\",\"fromNickname\":\"alice\","
                        + "\"group\":\"9000000000001\",\"groupName\":\"turma 1\",\"at\":1700000000000,"
                        + "\"id\":\"m7\",\"type\":\"text/plain\",\"body\":\"olá\"}}");
    }

    @Test
    void shouldWriteWhatHappenedToAGroupAsAnObject() {
        String change = "{\"name\":\"turma 2\",\"before\":\"turma 1\"}";

        outbound.entry(entry(GROUP, "recado.group.renamed", change, new GroupName("turma 2")));

        assertThat(written()).endsWith("\"type\":\"recado.group.renamed\",\"body\":" + change + "}}");
    }

    @Test
    void shouldWriteABroadcast() {
        outbound.entry(entry(ConversationId.parse("0123456789012"), "text/plain", "olá", null));

        assertThat(written())
                .contains("\"conversation\":\"0123456789012\",\"kind\":\"broadcast\"")
                .doesNotContain("\"group");
    }

    @Test
    void shouldWriteTheSameEntryToSeveralConnections() {
        outbound.entry(ENTRY);
        Recorder other = new Recorder();

        new BridgeOutbound(other, frames).entry(ENTRY);
        outbound.entry(new Entry(
                CONVERSATION, 8, ALICE, new Nickname("alice"), 1, new MessageId("m8"), "text/plain", "another"));

        assertThat(pipe.written.getBuffer(0, other.written.length())).isEqualTo(other.written);
        assertThat(pipe.written.length()).isGreaterThan(other.written.length());
    }

    @Test
    void shouldWriteAReceipt() {
        outbound.receipt(new Receipt(CONVERSATION, BOB, 7, 5));

        assertThat(written())
                .isEqualTo("{\"type\":\"message\",\"address\":\"recado.inbox\",\"body\":{\"event\":\"receipt\","
                        + "\"conversation\":\"1111111111111-2222222222222\",\"account\":\"2222222222222\","
                        + "\"delivered\":7,\"read\":5}}");
    }

    @Test
    void shouldWriteThatItIsCaughtUp() {
        outbound.caughtUp(List.of());

        assertThat(HexFormat.of().formatHex(pipe.written.getBytes()))
                .isEqualTo(
                        "00000058" // length: 88
                                + "7b2274797065223a226d657373616765222c" // {"type":"message",
                                + "2261646472657373223a2272656361646f2e696e626f78222c" // "address":"recado.inbox",
                                + "22626f6479223a7b226576656e74223a2263617567687" // "body":{"event":"caugh
                                + "42d7570222c" // t-up",
                                + "22636f6d706c657465223a747275657d7d"); // "complete":true}}
    }

    @Test
    void shouldWriteWhatWasRemovedOfWhatWaited() {
        ConversationId group = ConversationId.parse("9333333333333");

        outbound.caughtUp(List.of(
                new Pending.Removed(CONVERSATION, new History.Range(1, 40)),
                new Pending.Removed(group, new History.Range(3, 3))));

        assertThat(written())
                .endsWith("{\"event\":\"caught-up\",\"complete\":false,\"removed\":["
                        + "{\"conversation\":\"1111111111111-2222222222222\",\"from\":1,\"to\":40},"
                        + "{\"conversation\":\"9333333333333\",\"from\":3,\"to\":3}]}}");
    }

    @Test
    void shouldWriteWhoComesAndWhoIsWriting() {
        outbound.presence(new Presence(BOB, true, 1_700_000_000_000L));
        assertThat(written())
                .endsWith("{\"event\":\"presence\",\"account\":\"2222222222222\",\"online\":true,"
                        + "\"lastSeenAt\":1700000000000}}");
        pipe.written = Buffer.buffer();

        outbound.typing(new Typing(CONVERSATION, BOB), ALICE.toString());
        assertThat(written()).endsWith("{\"event\":\"typing\",\"from\":\"2222222222222\",\"to\":\"1111111111111\"}}");
    }

    @Test
    void shouldWriteThatItCloses() {
        outbound.closing(new Refusal(ErrorCode.CLOSING), true);

        assertThat(written())
                .endsWith(
                        "{\"event\":\"closing\",\"code\":904,\"message\":\"this node is closing\",\"comeBack\":true}}");
    }

    @Test
    void shouldWriteRefusals() {
        List<Buffer> refusals = List.of(
                frames.refusal("r1", new Refusal(ErrorCode.NO_SUCH_ACCOUNT)),
                frames.refusal("r2", new Refusal(ErrorCode.SENDS_TOO_FAST, "slower", 250)),
                frames.refusal(null, new Refusal(ErrorCode.INVALID_FRAME, "not JSON")));

        assertThat(refusals.stream().map(frame -> frame.getString(4, frame.length())))
                .containsExactly(
                        "{\"type\":\"err\",\"address\":\"r1\",\"failureCode\":401,"
                                + "\"failureType\":\"RECIPIENT_FAILURE\",\"message\":\"no such account\"}",
                        "{\"type\":\"err\",\"address\":\"r2\",\"failureCode\":601,"
                                + "\"failureType\":\"RECIPIENT_FAILURE\",\"message\":\"slower\",\"retryAfterMs\":250}",
                        "{\"type\":\"err\",\"failureCode\":101,"
                                + "\"failureType\":\"RECIPIENT_FAILURE\",\"message\":\"not JSON\"}");
    }
}
