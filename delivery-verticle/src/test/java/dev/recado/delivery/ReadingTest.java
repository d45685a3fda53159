package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupName;
import dev.recado.delivery.domain.Tenure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody reads of conversations of every kind: all that is his, and nothing else. */
class ReadingTest extends ReadingFixture {
    @Test
    void shouldShowAMemberWhatWasSaidSinceHeJoined() {
        team().participant(alice, team, new Tenure(5, Tenure.OPEN), nothing(5), 4)
                .close();

        assertThat(seqs(history(team, 0L, null, 100))).isEqualTo(range(5, 20));
        assertThat(seqs(history(team, null, null, 100))).isEqualTo(range(5, 20));
        assertThat(seqs(history(team, null, 7L, 100))).isEqualTo(range(5, 6));
        assertThat(pending(null, 100)).isEqualTo(at(team, range(5, 20)));
    }

    @Test
    void shouldShowAnExMemberNothingThatWasSaidLater() {
        team().participant(alice, team, new Tenure(5, 12), nothing(5), 4).close();

        assertThat(seqs(history(team, 0L, null, 100))).isEqualTo(range(5, 12));
        assertThat(seqs(history(team, 12L, null, 100))).isEmpty();
        assertThat(seqs(history(team, Long.MAX_VALUE, null, 100))).isEmpty();
        assertThat(seqs(history(team, null, null, 3))).isEqualTo(range(10, 12));
        assertThat(pending(null, 100)).isEqualTo(at(team, range(5, 12)));
    }

    @Test
    void shouldReadSeveralTimesOfMembershipAsOne() {
        team().participant(alice, team, new Tenure(16, Tenure.OPEN), new Cursors(2, 2), 2)
                .past(alice, team, new Tenure(1, 4))
                .past(alice, team, new Tenure(8, 10))
                .close();

        List<Long> his = List.of(1L, 2L, 3L, 4L, 8L, 9L, 10L, 16L, 17L, 18L, 19L, 20L);
        assertThat(seqs(history(team, 0L, null, 100))).isEqualTo(his);
        assertThat(seqs(history(team, 0L, null, 6))).isEqualTo(his.subList(0, 6));
        assertThat(seqs(history(team, 9L, null, 2))).containsExactly(10L, 16L);
        assertThat(seqs(history(team, null, 17L, 2))).containsExactly(10L, 16L);
        assertThat(seqs(history(team, null, 9L, 100))).containsExactly(1L, 2L, 3L, 4L, 8L);
        assertThat(pending(null, 3)).isEqualTo(at(team, his.subList(2, his.size())));
    }

    @Test
    void shouldTellStrangersNothingButWhetherThereIsAGroup() {
        team().broadcast(news, BOB).entry(news, 1, BOB, null).close();

        assertThat(refused(team)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(refused(news)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(refused(talk)).isEqualTo(ErrorCode.NO_SUCH_CONVERSATION);
        assertThat(refused(ConversationId.direct(BOB, EVE))).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(refused(ConversationId.parse("9900000000002"))).isEqualTo(ErrorCode.NO_SUCH_GROUP);
        assertThat(refused(ConversationId.parse("0923456789013"))).isEqualTo(ErrorCode.NO_SUCH_CONVERSATION);
        assertThat(page(null, null, 100).entries()).isEmpty();
    }

    @Test
    void shouldNameTheGroupAndTheDeviceOfAnEntry() {
        team().entry(team, 21, EVE, LAPTOP)
                .participant(alice, team, new Tenure(1, Tenure.OPEN), nothing(21), 20)
                .close();

        Entry shown = history(team, 20L, null, 100).entries().get(0);

        assertThat(shown.groupName()).isEqualTo(new GroupName("team"));
        assertThat(shown.device()).isEqualTo(LAPTOP);
        assertThat(page(null, null, 100).entries()).containsExactly(shown);
    }

    @Test
    void shouldShowABroadcastToWhomItIsFor() {
        delivery.inserts()
                .broadcast(news, BOB)
                .entry(news, 1, BOB, PHONE)
                .participant(alice, news, Tenure.ALWAYS, Cursors.START, 0)
                .participant(BOB, news, Tenure.ALWAYS, Cursors.START, 0)
                .close();

        assertThat(seqs(history(news, null, null, 10))).isEqualTo(range(1, 1));
        assertThat(pending(null, 10)).isEqualTo(at(news, List.of(1L)));
        assertThat(delivery.pending(BOB, 10)).isEmpty();
    }

    @Test
    void shouldTellWhatRetentionRemovedOfWhatWasOnesOwn() {
        team().participant(alice, team, new Tenure(9, Tenure.OPEN), new Cursors(20, 20), 20)
                .past(alice, team, new Tenure(2, 4))
                .removed(team, 12)
                .close();

        assertThat(history(team, 0L, null, 100).removed()).isEqualTo(new Range(9, 12));
        assertThat(history(team, 0L, null, 100).removedEarlier()).containsExactly(new Range(2, 4));
        assertThat(history(team, 10L, null, 100).removed()).isEqualTo(new Range(11, 12));
        assertThat(history(team, null, 9L, 100)).isEqualTo(new History(List.of(), new Range(2, 4)));
        assertThat(history(team, null, null, 3).removed()).isNull();
        assertThat(history(team, null, 14L, 3).removed()).isEqualTo(new Range(9, 12));
    }
}
