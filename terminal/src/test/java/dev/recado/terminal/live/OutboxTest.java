package dev.recado.terminal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Reason;
import dev.recado.terminal.store.LocalStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final Account ANA = new Account(new AccountId(AccountId.FIRST + 1), new Nickname("ana"), null);
    private static final Account BIA = new Account(new AccountId(AccountId.FIRST + 2), new Nickname("bia"), null);
    private static final ConversationId HERE = ConversationId.direct(ANA.id(), BIA.id());

    @TempDir
    private Path directory;

    private final Vertx vertx = Vertx.vertx();
    private LocalStore store;
    private Messages messages;
    private Outbox outbox;

    @BeforeEach
    void open() {
        store = await(LocalStore.open(vertx, directory));
        messages = new Messages(ANA, new Directory(null, null, ANA, store));
        outbox = new Outbox(vertx, null, null, ANA, store, messages, new Announcer(), cause -> {});
    }

    @AfterEach
    void close() {
        await(store.close());
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private void refused(String text, long at) {
        MessageId id = MessageId.random();
        store.queue(id, HERE, text, at);
        store.refuse(id, new Reason(304, "not permitted").kept());
    }

    private Message said(long seq, String text, long at) {
        return messages.of(new Entry(
                HERE,
                seq,
                BIA.id(),
                BIA.nickname(),
                at,
                new MessageId("m" + seq),
                "text/plain",
                text,
                null,
                null,
                null));
    }

    @Test
    void shouldLetSoManyWaitAndNoMore() {
        Peer bia = new Peer.Somebody(BIA.id(), BIA.nickname(), null);
        for (int i = 0; i < Outbox.WAITING_MAX; i++) {
            outbox.put(bia, "text", i);
        }

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> outbox.put(bia, "one more", 0))
                .matches(refusal -> refusal.code() == ErrorCode.SENDS_TOO_FAST);
        assertThat(store.outbox()).hasSize(Outbox.WAITING_MAX);
    }

    @Test
    void shouldShowWhatWasRefusedAtItsTimeAndWhatWaitsAtTheEnd() {
        store.queue(MessageId.random(), HERE, "waits", 50);
        refused("before all", 50);
        refused("between", 150);
        refused("after all", 350);
        List<Message> entries = List.of(said(7, "one", 100), said(8, "two", 200), said(9, "three", 300));

        assertThat(outbox.among(entries, HERE, false))
                .extracting(Message::body)
                .containsExactly("before all", "one", "between", "two", "three", "after all", "waits");
        assertThat(outbox.among(entries, HERE, true))
                .extracting(Message::body)
                .containsExactly("one", "between", "two", "three", "after all", "waits");
    }

    @Test
    void shouldDiscardWhatWasRefusedAndNothingElse() {
        store.queue(MessageId.random(), HERE, "waits", 50);
        refused("unwanted", 60);

        assertThat(outbox.discard(HERE)).isEqualTo(1);
        assertThat(outbox.discard(HERE)).isZero();
        assertThat(outbox.among(List.of(), HERE, false))
                .extracting(Message::body)
                .containsExactly("waits");
    }
}
