package dev.recado.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RetainedTest {
    private static final AccountId ALICE = new AccountId(1);
    private static final ConversationId NOTES = ConversationId.direct(ALICE, ALICE);
    private static final Share WHOLE = share(0, new Tenure(1, 15));
    private static final Share SINCE_11 = share(10, new Tenure(1, 15));
    private static final Share TWICE_SINCE_41 = share(40, new Tenure(3, 10), new Tenure(30, 60));

    @Test
    void shouldBeCompleteWhenNothingWasRemoved() {
        assertThat(Retained.after(entries(1, 5), 0, WHOLE).removed()).isNull();
        assertThat(Retained.before(entries(1, 5), 6, WHOLE).removed()).isNull();
        assertThat(Retained.before(entries(3, 5), 6, WHOLE).removed()).isNull();
        assertThat(Retained.after(entries(1, 0), 15, WHOLE).removed()).isNull();
        assertThat(Retained.before(entries(1, 0), 1, WHOLE).removed()).isNull();
    }

    @Test
    void shouldTellWhatIsGoneBehindAPosition() {
        assertThat(Retained.after(entries(11, 15), 4, SINCE_11).removed()).isEqualTo(new Range(5, 10));
        assertThat(Retained.after(entries(11, 15), 10, SINCE_11).removed()).isNull();
    }

    @Test
    void shouldTellWhatIsGoneOnlyInThePageThatReachesIt() {
        assertThat(Retained.before(entries(14, 15), 16, SINCE_11).removed()).isNull();
        assertThat(Retained.before(entries(11, 15), 16, SINCE_11).removed()).isEqualTo(new Range(1, 10));
        assertThat(Retained.before(List.of(), 5, SINCE_11).removed()).isEqualTo(new Range(1, 4));
    }

    @Test
    void shouldTellThatEverythingIsGone() {
        Share nothing = share(15, new Tenure(1, 15));

        assertThat(Retained.after(List.of(), 0, nothing).removed()).isEqualTo(new Range(1, 15));
        assertThat(Retained.before(List.of(), Long.MAX_VALUE, nothing).removed())
                .isEqualTo(new Range(1, 15));
    }

    @Test
    void shouldNotCallGoneWhatWasNeverTheReaders() {
        History forwards = Retained.after(entries(41, 60), 0, TWICE_SINCE_41);
        History backwards = Retained.before(entries(41, 60), Long.MAX_VALUE, TWICE_SINCE_41);

        assertThat(forwards.removed()).isEqualTo(new Range(30, 40));
        assertThat(forwards.removedEarlier()).containsExactly(new Range(3, 10));
        assertThat(backwards).isEqualTo(forwards);
        assertThat(Retained.after(entries(41, 60), 12, TWICE_SINCE_41))
                .isEqualTo(new History(entries(41, 60), new Range(30, 40)));
        assertThat(Retained.before(List.of(), 25, TWICE_SINCE_41)).isEqualTo(new History(List.of(), new Range(3, 10)));
    }

    @Test
    void shouldTellWhatWasRemovedWhileItWasRead() {
        assertThat(Retained.after(entries(8, 15), 0, WHOLE).removed()).isEqualTo(new Range(1, 7));
    }

    private static Share share(long removedUpTo, Tenure... tenures) {
        return new Share(NOTES, null, Tenures.of(List.of(tenures)), true, removedUpTo);
    }

    private static List<Entry> entries(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(seq -> new Entry(NOTES, seq, ALICE, null, 0, null, "", ""))
                .toList();
    }
}
