package dev.recado.terminal.store;

import static dev.recado.terminal.store.OpenStore.ANA;
import static dev.recado.terminal.store.OpenStore.BIA;
import static dev.recado.terminal.store.OpenStore.IN_GROUP;
import static dev.recado.terminal.store.OpenStore.WITH_BIA;
import static dev.recado.terminal.store.OpenStore.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.SessionId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntriesTest {
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
    void shouldKeepAnEntryOnceAndSayWhichWereNew() {
        Entry first = entry(WITH_BIA, 1, ANA, "oi");
        Entry second = entry(WITH_BIA, 2, BIA, "oi, tudo bem?");
        store.keep(List.of(first));

        assertThat(store.keep(List.of(first, second, second))).containsExactly(second);
        assertThat(store.before(WITH_BIA, Long.MAX_VALUE, 10)).containsExactly(first, second);
    }

    @Test
    void shouldKeepAllOfAnEntryButItsSession() {
        Entry live = new Entry(
                IN_GROUP,
                3,
                BIA.id(),
                BIA.nickname(),
                17,
                new MessageId("é \u0007 😀"),
                "text/markdown",
                "á\n\u001b[2J😀".repeat(20_000),
                new GroupName("friends"),
                new DeviceName("phone"),
                new SessionId("0123456789abcdef"));

        store.keep(List.of(live));

        assertThat(open.reopened().before(IN_GROUP, Long.MAX_VALUE, 10))
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("session")
                .isEqualTo(live);
    }

    @Test
    void shouldReadBackwardsWhateverIsMissing() {
        for (long seq : List.of(9L, 2L, 5L, 4L)) {
            store.keep(List.of(entry(WITH_BIA, seq, BIA, "n. " + seq)));
        }
        store.keep(List.of(entry(IN_GROUP, 3, BIA, "elsewhere")));

        assertThat(store.before(WITH_BIA, 9, 2)).extracting(Entry::seq).containsExactly(4L, 5L);
        assertThat(store.before(WITH_BIA, 4, 10)).extracting(Entry::seq).containsExactly(2L);
        assertThat(store.before(WITH_BIA, 2, 10)).isEmpty();
    }

    @Test
    void shouldFindATextWhateverItsCapitalsAndAccents() {
        store.keep(List.of(entry(WITH_BIA, 1, BIA, "Até Amanhã às dez"), entry(WITH_BIA, 2, BIA, "até lá")));

        assertThat(List.of("amanhã", "AMANHA", "Ámañhä", "manhã às"))
                .allSatisfy(text -> assertThat(store.search(null, text, 10))
                        .extracting(Entry::seq)
                        .containsExactly(1L));
    }

    @Test
    void shouldTakeEverySignForItself() {
        store.keep(List.of(
                entry(WITH_BIA, 1, BIA, "100% of a_b c\\d x'; DROP TABLE entry"),
                entry(WITH_BIA, 2, BIA, "1000 of acb cd DROP")));

        assertThat(List.of("100%", "a_b", "c\\d", "'; DROP"))
                .allSatisfy(text -> assertThat(store.search(WITH_BIA, text, 10))
                        .extracting(Entry::seq)
                        .containsExactly(1L));
    }

    @Test
    void shouldFindTheNewestOldestFirst() {
        for (long seq = 1; seq <= 5; seq++) {
            store.keep(List.of(entry(WITH_BIA, 2 * seq, BIA, "bolo"), entry(IN_GROUP, 2 * seq + 1, ANA, "bolo")));
        }

        assertThat(store.search(null, "bolo", 3)).extracting(Entry::seq).containsExactly(9L, 10L, 11L);
        assertThat(store.search(WITH_BIA, "bolo", 2)).extracting(Entry::seq).containsExactly(8L, 10L);
    }

    @Test
    void shouldFindNoChangesAndNothingByNothing() {
        store.keep(List.of(entry(IN_GROUP, 1, BIA, "recado.members.add", "{\"bolo\":1}", "friends")));
        store.keep(List.of(entry(IN_GROUP, 2, BIA, "bolo")));

        assertThat(store.search(null, "bolo", 9)).extracting(Entry::seq).containsExactly(2L);
        assertThat(store.search(null, " \u0301", 9)).isEmpty();
    }

    @Test
    void shouldKeepAWholePage() {
        List<Entry> page = LongStream.rangeClosed(1, 100)
                .mapToObj(seq -> entry(WITH_BIA, seq, seq % 2 == 0 ? ANA : BIA, "n. " + seq))
                .toList();

        assertThat(store.keep(page)).hasSize(100);
        assertThat(store.keep(page)).isEmpty();
        assertThat(open.reopened().before(WITH_BIA, Long.MAX_VALUE, 1000)).isEqualTo(page);
        assertThat(open.store.person(BIA.id())).contains(BIA);
    }
}
