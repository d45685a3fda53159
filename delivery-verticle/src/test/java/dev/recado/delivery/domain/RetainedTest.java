package dev.recado.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RetainedTest {
    private static final AccountId ALICE = new AccountId(1);
    private static final ConversationId NOTES = ConversationId.direct(ALICE, ALICE);

    @Test
    void shouldBeCompleteWhenNothingWasRemoved() {
        assertThat(Retained.after(entries(1, 5), 0, 1).removed()).isNull();
        assertThat(Retained.before(entries(1, 5), 6, 1).removed()).isNull();
        assertThat(Retained.before(entries(3, 5), 6, 1).removed()).isNull();
    }

    @Test
    void shouldTellWhatIsGoneBehindAPosition() {
        assertThat(Retained.after(entries(11, 15), 4, 11).removed()).isEqualTo(new Range(5, 10));
        assertThat(Retained.after(entries(11, 15), 10, 11).removed()).isNull();
    }

    @Test
    void shouldTellWhatIsGoneOnlyInThePageThatReachesIt() {
        assertThat(Retained.before(entries(14, 15), 16, 11).removed()).isNull();
        assertThat(Retained.before(entries(11, 15), 16, 11).removed()).isEqualTo(new Range(1, 10));
        assertThat(Retained.before(List.of(), 5, 11).removed()).isEqualTo(new Range(1, 4));
    }

    private static List<Entry> entries(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(seq -> new Entry(NOTES, seq, ALICE, null, 0, null, "", ""))
                .toList();
    }
}
