package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.ReadStatus;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.delivery.Status.Member;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Tenure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told who received and who read an entry. */
class StatusTest extends ReadingFixture {
    private static final Tenure ALWAYS = Tenure.ALWAYS;

    @Test
    void shouldCountWhoeverCouldSeeTheEntryButItsAuthor() {
        AccountId left = new AccountId(EVE.value() + 1);
        AccountId later = new AccountId(EVE.value() + 2);
        AccountId backAgain = new AccountId(EVE.value() + 3);
        AccountId between = new AccountId(EVE.value() + 4);
        team().participant(BOB, team, ALWAYS, new Cursors(20, 20), 20)
                .participant(EVE, team, ALWAYS, new Cursors(20, 20), 20)
                .participant(left, team, new Tenure(3, 7), new Cursors(7, 6), 7)
                .participant(later, team, new Tenure(8, Tenure.OPEN), new Cursors(20, 20), 20)
                .participant(backAgain, team, new Tenure(15, Tenure.OPEN), new Cursors(20, 5), 20)
                .past(backAgain, team, new Tenure(1, 9))
                .participant(between, team, new Tenure(15, Tenure.OPEN), new Cursors(20, 20), 20)
                .past(between, team, new Tenure(1, 6))
                .participant(alice, team, ALWAYS, Cursors.START, 0)
                .close();

        assertThat(status(alice, team, 7))
                .isEqualTo(new Status(
                        3,
                        1,
                        List.of(
                                new Member(EVE, true, true),
                                new Member(left, true, false),
                                new Member(backAgain, true, false),
                                new Member(alice, false, false))));
    }

    @Test
    void shouldListMembersInPagesEachWithAllCounts() {
        LogRows rows = delivery.inserts().group(team, "team").entry(team, 1, alice, null);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            AccountId account = new AccountId(EVE.value() + 1 + i);
            long delivered = i % 2;
            long read = i % 4 == 1 ? 1 : 0;
            rows.participant(account, team, ALWAYS, new Cursors(delivered, read), delivered);
            members.add(new Member(account, delivered == 1, read == 1));
        }
        rows.participant(alice, team, ALWAYS, new Cursors(0, 0), 1).close();

        Status first = status(alice, team, 1);
        Status second = delivery.ask(DeliveryAddresses.STATUS, new ReadStatus(alice, team, 1, first.after(), 200));

        assertThat(first)
                .isEqualTo(new Status(
                        125, 63, members.subList(0, 100), members.get(99).account()));
        assertThat(second).isEqualTo(new Status(125, 63, members.subList(100, 250), null));
    }

    @Test
    void shouldRefuseTheStatusOfWhatOneCouldNotSee() {
        team().participant(alice, team, new Tenure(5, 12), new Cursors(12, 12), 12)
                .participant(EVE, team, new Tenure(5, Tenure.OPEN), new Cursors(12, 12), 12)
                .removed(team, 6)
                .close();

        assertThat(refused(alice, team, 4)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(refused(alice, team, 13)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(refused(alice, team, 21)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(refused(EVE, team, 4)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(refused(EVE, team, 6)).isEqualTo(ErrorCode.INVALID_FIELD);
        assertThat(refused(EVE, team, 21)).isEqualTo(ErrorCode.INVALID_FIELD);
        assertThat(refused(BOB, team, 7)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(refused(BOB, new ConversationId(0, team.high() + 500), 7)).isEqualTo(ErrorCode.NO_SUCH_GROUP);
    }

    @Test
    void shouldTellTheAuthorOfABroadcastOnlyWhoReceivedIt() {
        delivery.inserts()
                .broadcast(news, alice)
                .entry(news, 1, alice, null)
                .participant(alice, news, ALWAYS, Cursors.START, 1)
                .participant(BOB, news, ALWAYS, new Cursors(1, 0), 1)
                .participant(EVE, news, ALWAYS, Cursors.START, 0)
                .close();

        assertThat(status(alice, news, 1))
                .isEqualTo(new Status(1, 0, List.of(new Member(BOB, true, false), new Member(EVE, false, false))));
        assertThat(refused(BOB, news, 1)).isEqualTo(ErrorCode.NOT_PERMITTED);
        assertThat(refused(new AccountId(EVE.value() + 1), news, 1)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(refused(alice, news, 2)).isEqualTo(ErrorCode.INVALID_FIELD);
    }

    private static Status status(AccountId account, ConversationId conversation, long seq) {
        return delivery.ask(DeliveryAddresses.STATUS, new ReadStatus(account, conversation, seq));
    }

    private static ErrorCode refused(AccountId account, ConversationId conversation, long seq) {
        return delivery.refused(DeliveryAddresses.STATUS, new ReadStatus(account, conversation, seq));
    }
}
