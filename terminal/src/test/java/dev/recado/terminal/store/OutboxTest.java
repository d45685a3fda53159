package dev.recado.terminal.store;

import static dev.recado.terminal.store.OpenStore.ANA;
import static dev.recado.terminal.store.OpenStore.IN_GROUP;
import static dev.recado.terminal.store.OpenStore.WITH_BIA;
import static dev.recado.terminal.store.OpenStore.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.MessageId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final MessageId A = new MessageId("a");
    private static final MessageId B = new MessageId("b");
    private static final MessageId C = new MessageId("c");

    @TempDir
    Path directory;

    private OpenStore open;
    private LocalStore store;

    @BeforeEach
    void open() {
        open = OpenStore.in(directory);
        store = open.store;
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void shouldKeepWhatWaitsInOrder() {
        store.queue(C, WITH_BIA, "first", 30);
        store.queue(A, IN_GROUP, "second", 20);
        store = open.reopened();
        Waiting third = store.queue(B, WITH_BIA, "third", 10);

        assertThat(store.outbox()).extracting(Waiting::id).containsExactly(C, A, B);
        assertThat(store.outbox()).last().isEqualTo(third);
        assertThat(store.next()).contains(new Waiting(1, C, WITH_BIA, "first", 30, null));
    }

    @Test
    void shouldPassOverWhatWasRefusedAndStillShowIt() {
        store.queue(A, WITH_BIA, "one", 1);
        store.queue(B, WITH_BIA, "two", 2);
        store.refuse(A, "no such account");

        assertThat(store.next()).map(Waiting::id).contains(B);
        assertThat(store.outbox()).extracting(Waiting::refusal).containsExactly("no such account", null);

        store.remove(A);
        store.remove(B);

        assertThat(store.next()).isEmpty();
        assertThat(store.outbox()).isEmpty();
    }

    @Test
    void shouldMoveWhatWasAcceptedIntoTheConversation() {
        store.queue(A, WITH_BIA, "oi", 1);
        Entry entry = entry(WITH_BIA, 1, ANA, "oi");
        store.keep(List.of(entry));

        store.accepted(A, entry);

        assertThat(open.reopened().outbox()).isEmpty();
        assertThat(open.store.before(WITH_BIA, 9, 9)).containsExactly(entry);
    }

    @Test
    void shouldDoNothingOfWhatFails() {
        store.queue(A, WITH_BIA, "oi", 1);

        assertThatThrownBy(() -> store.queue(A, WITH_BIA, "again", 2)).isInstanceOf(LocalStoreException.class);

        assertThat(open.reopened().outbox()).extracting(Waiting::body).containsExactly("oi");
    }
}
