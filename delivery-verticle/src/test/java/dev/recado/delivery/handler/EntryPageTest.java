package dev.recado.delivery.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How much a page holds. */
class EntryPageTest {
    private static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    private static final ConversationId NOTES = ConversationId.direct(ALICE, ALICE);
    private static final int CHARS_MAX = 1 << 18;
    private static final int LARGE = 60_000;

    /** The lengths of its texts, from number 1 on. */
    private final List<Integer> log = new ArrayList<>();

    private static Entry entry(long seq, int length) {
        return new Entry(NOTES, seq, ALICE, null, 0, null, "", "x".repeat(length));
    }

    private List<Entry> read(Range range, int limit) {
        return LongStream.rangeClosed(range.from(), range.to())
                .limit(limit)
                .mapToObj(seq -> entry(seq, log.get((int) seq - 1)))
                .toList();
    }

    private EntryPage page(long from, int limit) {
        EntryPage page = EntryPage.upwards(limit);
        page.fill(List.of(new Range(from, log.size())), this::read);
        return page;
    }

    private void fill(int entries, int length) {
        IntStream.range(0, entries).forEach(i -> log.add(length));
    }

    @Test
    void shouldHoldAsManyAsAreAskedFor() {
        fill(1000, 100);

        EntryPage page = page(1, 256);

        assertThat(page.entries()).hasSize(256);
        assertThat(page.full()).isTrue();
    }

    @Test
    void shouldHoldNoMoreThanOneBeyondItsSizeThoughLargeOnesFollowSmallOnes() {
        fill(16, 1);
        fill(300, LARGE);

        EntryPage page = page(1, 256);

        int chars =
                page.entries().stream().mapToInt(entry -> entry.body().length()).sum();
        assertThat(chars).isBetween(CHARS_MAX, CHARS_MAX + LARGE);
        assertThat(page.full()).isTrue();
    }

    @Test
    void shouldReadEveryEntryOnceFromPageToPage() {
        fill(20, 1);
        fill(30, LARGE);
        fill(500, 10);
        List<Long> read = new ArrayList<>();

        for (long next = 1; next <= log.size(); next = read.get(read.size() - 1) + 1) {
            page(next, 256).entries().forEach(entry -> read.add(entry.seq()));
        }

        assertThat(read)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
    }
}
