package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Conversations.Summary;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.ListConversations;
import dev.recado.contract.delivery.Memberships;
import dev.recado.contract.delivery.ReadMemberships;
import dev.recado.contract.delivery.ReadReceipts;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Receipts;
import dev.recado.contract.delivery.ReceiptsSeen;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.message.Done;
import dev.recado.delivery.domain.Tenure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which conversations somebody is, and what he missed in them. */
class OverviewTest extends ReadingFixture {
    @Test
    void shouldListConversationsOfEveryKindInPages() {
        team().participant(alice, team, new Tenure(5, Tenure.OPEN), new Cursors(12, 10), 12)
                .broadcast(news, BOB)
                .entry(news, 1, BOB, null)
                .participant(alice, news, Tenure.ALWAYS, Cursors.START, 0)
                .entry(talk, 1, BOB, null)
                .entry(talk, 2, alice, null)
                .participant(alice, talk, Tenure.ALWAYS, new Cursors(1, 1), 2)
                .close();

        assertThat(conversations(2))
                .containsExactly(
                        new Summary(news, 1, Cursors.START, 1),
                        new Summary(team, 20, new Cursors(12, 10), 10, new GroupName("team")),
                        new Summary(talk, 2, new Cursors(1, 1), 0));
    }

    @Test
    void shouldListWhatWasOnesOwnOfAGroupThatOneHasLeft() {
        team().participant(alice, team, new Tenure(8, 12), new Cursors(9, 3), 9)
                .past(alice, team, new Tenure(2, 5))
                .close();

        assertThat(conversations(10))
                .containsExactly(new Summary(team, 12, new Cursors(9, 3), 7, new GroupName("team")));
    }

    @Test
    void shouldStillSayTheLastNumberWhenEverythingWasRemoved() {
        team().participant(alice, team, new Tenure(8, Tenure.OPEN), new Cursors(20, 10), 20)
                .removed(team, 20)
                .close();

        assertThat(conversations(10))
                .containsExactly(new Summary(team, 20, new Cursors(20, 10), 0, new GroupName("team")));
    }

    @Test
    void shouldTellTheGroupsThatOneIsInAndNotThoseThatOneHasLeft() {
        List<GroupId> groups = new ArrayList<>();
        LogRows rows = delivery.inserts();
        for (int i = 0; i < 5; i++) {
            ConversationId group = new ConversationId(0, GroupId.END - 1000 * (i + 1) + alice.value() % 1000);
            rows.participant(alice, group, new Tenure(1, i == 3 ? 7 : Tenure.OPEN), Cursors.START, 0);
            if (i != 3) {
                groups.add(0, group.group());
            }
        }
        rows.participant(alice, news, Tenure.ALWAYS, Cursors.START, 0)
                .participant(alice, talk, Tenure.ALWAYS, Cursors.START, 0)
                .close();

        Memberships first = delivery.ask(DeliveryAddresses.MEMBERSHIPS, new ReadMemberships(alice, null, 3));
        Memberships second = delivery.ask(DeliveryAddresses.MEMBERSHIPS, new ReadMemberships(alice, first.after(), 3));

        assertThat(first.groups()).isEqualTo(groups.subList(0, 3));
        assertThat(second).isEqualTo(new Memberships(groups.subList(3, 4), null));
    }

    @Test
    void shouldKeepReceiptsForAbsenceOfDirectConversationsOnly() {
        team().participant(alice, team, new Tenure(1, Tenure.OPEN), new Cursors(20, 20), 20)
                .participant(BOB, team, new Tenure(1, Tenure.OPEN), new Cursors(20, 20), 20)
                .entry(talk, 1, alice, null)
                .participant(alice, talk, Tenure.ALWAYS, Cursors.START, 1)
                .participant(BOB, talk, Tenure.ALWAYS, new Cursors(1, 0), 1)
                .close();
        Receipt inTalk = new Receipt(talk, BOB, 1, 0, null, Cursors.START);
        assertThat(receipts()).isEqualTo(new Receipts(List.of(inTalk), null));

        ReceiptsSeen seen = new ReceiptsSeen(alice, List.of(new Receipt(team, BOB, 20, 20), inTalk));

        assertThat(delivery.ask(DeliveryAddresses.RECEIPTS_SEEN, seen)).isEqualTo(Done.DONE);
        assertThat(receipts()).isEqualTo(new Receipts(List.of(), null));
        assertThat(delivery.ask(
                        DeliveryAddresses.RECEIPTS_SEEN,
                        new ReceiptsSeen(alice, List.of(new Receipt(team, EVE, 20, 20)))))
                .isEqualTo(Done.DONE);
    }

    private Receipts receipts() {
        return delivery.ask(DeliveryAddresses.RECEIPTS, new ReadReceipts(alice, null, 10));
    }

    private List<Summary> conversations(int limit) {
        List<Summary> all = new ArrayList<>();
        ConversationId after = null;
        do {
            Conversations page =
                    delivery.ask(DeliveryAddresses.CONVERSATIONS, new ListConversations(alice, after, limit));
            all.addAll(page.conversations());
            after = page.after();
        } while (after != null);
        return all;
    }
}
