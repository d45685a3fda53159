package dev.recado.terminal.store;

import static dev.recado.terminal.store.OpenStore.ANA;
import static dev.recado.terminal.store.OpenStore.BIA;
import static dev.recado.terminal.store.OpenStore.CAIO;
import static dev.recado.terminal.store.OpenStore.GROUP;
import static dev.recado.terminal.store.OpenStore.IN_GROUP;
import static dev.recado.terminal.store.OpenStore.WITH_BIA;
import static dev.recado.terminal.store.OpenStore.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Conversations.Summary;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationsTest {
    private static final ConversationId WITH_CAIO = ConversationId.direct(ANA.id(), CAIO.id());

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
    void shouldCountWhatOthersWroteAndWasNotRead() {
        store.keep(List.of(
                entry(IN_GROUP, 1, BIA, "read"),
                entry(IN_GROUP, 2, BIA, "unread"),
                entry(IN_GROUP, 3, ANA, "mine"),
                entry(IN_GROUP, 4, BIA, "recado.members.add", "{}", "friends"),
                entry(IN_GROUP, 6, CAIO, "unread")));
        store.read(IN_GROUP, 1);

        assertThat(open.reopened().conversations(ANA.id()))
                .containsExactly(new LocalConversation(IN_GROUP, 1, 6, 2, entry(IN_GROUP, 6, CAIO, "unread")));
    }

    @Test
    void shouldShowTheConversationWithTheNewestEntryFirst() {
        store.keep(List.of(entry(WITH_BIA, 5, BIA, "a")));
        store.keep(List.of(entry(IN_GROUP, 7, BIA, "b")));
        store.summaries(List.of(new Summary(WITH_CAIO, 9, new Cursors(4, 4), 5)));

        assertThat(store.conversations(ANA.id()))
                .extracting(LocalConversation::conversation)
                .containsExactly(IN_GROUP, WITH_BIA, WITH_CAIO);
    }

    @Test
    void shouldNeverGoBack() {
        store.read(WITH_BIA, 5);
        store.read(WITH_BIA, 3);
        store.readTold(WITH_BIA, 2);
        store.readTold(WITH_BIA, 1);
        store.summaries(List.of(new Summary(WITH_BIA, 4, new Cursors(1, 1), 0)));

        assertThat(store.readUntold()).isEqualTo(Map.of(WITH_BIA, 5L));
        store.readTold(WITH_BIA, 5);
        assertThat(store.readUntold()).isEmpty();
    }

    @Test
    void shouldTakeFromTheServerWhatWasReadElsewhere() {
        store.summaries(List.of(new Summary(IN_GROUP, 9, new Cursors(8, 7), 2, new GroupName("friends"))));

        assertThat(store.readUntold()).isEmpty();
        assertThat(store.conversations(ANA.id())).containsExactly(new LocalConversation(IN_GROUP, 7, 9, 0, null));
        assertThat(store.group(GROUP)).contains(new KnownGroup(GROUP, new GroupName("friends"), false));
    }

    @Test
    void shouldKnowHowFarTheOthersAre() {
        store.reached(List.of(new Receipt(IN_GROUP, BIA.id(), 7, 3)));
        store.reached(List.of(new Receipt(IN_GROUP, BIA.id(), 5, 4)));
        store.reached(List.of(new Receipt(IN_GROUP, CAIO.id(), 1, 0)));

        assertThat(open.reopened().reach(IN_GROUP))
                .isEqualTo(Map.of(BIA.id(), new Cursors(7, 4), CAIO.id(), new Cursors(1, 0)));
        assertThat(open.store.reach(WITH_BIA)).isEmpty();
    }
}
