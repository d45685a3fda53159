package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.ALICE;
import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;
import static dev.recado.delivery.RunningDelivery.GROUP;
import static dev.recado.delivery.RunningDelivery.TURMA;
import static dev.recado.delivery.RunningDelivery.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.ListConversations;
import dev.recado.contract.delivery.Memberships;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadMemberships;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.delivery.ReadStatus;
import dev.recado.contract.delivery.Status.Member;
import dev.recado.contract.id.GroupName;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people read of a group that they leave and come back to. */
class ComingAndGoingTest extends OnEachDatabase {
    @Test
    void shouldGiveBackOnlyWhatWasOnesOwnToWhoComesBack() {
        delivery().begins(TURMA, "c1", ALICE, BOB);
        delivery().says(ALICE, TURMA, "2");
        delivery().joins(TURMA, "c3", ALICE, EVE);
        delivery().says(ALICE, TURMA, "4");
        delivery().leaves(TURMA, "c5", ALICE, EVE);
        delivery().says(ALICE, TURMA, "6");
        assertThat(pending()).containsExactly(3L, 4L, 5L);

        delivery().joins(TURMA, "c7", ALICE, EVE);
        delivery().says(BOB, TURMA, "8");

        assertThat(pending()).containsExactly(3L, 4L, 5L, 7L, 8L);
        assertThat(history(0L, null)).containsExactly(3L, 4L, 5L, 7L, 8L);
        assertThat(history(null, 8L)).containsExactly(3L, 4L, 5L, 7L);
        assertThat(summary().unread()).isEqualTo(5);
        delivery().acknowledges(EVE, GROUP, 5, 0);
        assertThat(pending()).containsExactly(7L, 8L);
        delivery().acknowledges(EVE, GROUP, 8, 4);
        assertThat(pending()).isEmpty();
        assertThat(summary().unread()).isEqualTo(3);
    }

    @Test
    void shouldHaveNothingWaitForWhoComesBackWithEverything() {
        delivery().begins(TURMA, "c1", ALICE, BOB);
        delivery().says(ALICE, TURMA, "2");
        delivery().acknowledges(BOB, GROUP, 2, 2);
        delivery().leaves(TURMA, "c3", BOB, BOB);
        delivery().says(ALICE, TURMA, "4");
        delivery().joins(TURMA, "c5", BOB, BOB);

        assertThat(delivery().pending(BOB, 10)).isEmpty();
    }

    @Test
    void shouldTellWhereOneIsAndWasAMember() {
        delivery().begins(TURMA, "c1", ALICE, EVE);
        assertThat(memberships()).isEqualTo(new Memberships(List.of(TURMA), null));

        delivery().leaves(TURMA, "c2", EVE, EVE);
        delivery().says(ALICE, TURMA, "3");

        assertThat(memberships()).isEqualTo(new Memberships(List.of(), null));
        assertThat(summary().last()).isEqualTo(2);
        assertThat(summary().groupName()).isEqualTo(new GroupName("turma"));
    }

    @Test
    void shouldNotAskForTheReceiptOfWhoWasNotThere() {
        delivery().begins(TURMA, "c1", ALICE, BOB);
        delivery().says(ALICE, TURMA, "2");
        delivery().joins(TURMA, "c3", ALICE, EVE);
        delivery().acknowledges(BOB, GROUP, 2, 2);

        assertThat(delivery()
                        .ask(DeliveryAddresses.STATUS, new ReadStatus(ALICE, GROUP, 2))
                        .members())
                .containsExactly(new Member(BOB, true, true));
        assertThat(delivery()
                        .ask(DeliveryAddresses.STATUS, new ReadStatus(BOB, GROUP, 3))
                        .members())
                .containsExactly(new Member(BOB, false, false), new Member(EVE, false, false));
    }

    @Test
    void shouldShowNobodyWhatIsSaidAfterHeLeftHoweverHeReadsMeanwhile() {
        delivery().begins(TURMA, "c1", ALICE, BOB);
        for (int round = 0; round < 20; round++) {
            delivery().joins(TURMA, "in" + round, ALICE, EVE);
            List<Future<Posted>> said = new ArrayList<>();
            List<Future<List<Entry>>> seen = new ArrayList<>();
            Future<Posted> left = Future.succeededFuture();
            for (int i = 0; i < 30; i++) {
                said.add(delivery().saying(ALICE, TURMA, round + "/" + i));
                seen.add(reading(i));
                left = i == 15
                        ? delivery()
                                .changing(RunningDelivery.change(
                                        TURMA,
                                        "turma",
                                        ALICE,
                                        "out" + round,
                                        "recado.group.removed",
                                        List.of(),
                                        List.of(EVE)))
                        : left;
            }

            long end = done(left).seq();
            said.forEach(RunningDelivery::done);

            assertThat(seen.stream().map(RunningDelivery::done).flatMap(List::stream))
                    .allMatch(entry -> entry.seq() <= end);
        }
    }

    private Future<List<Entry>> reading(int number) {
        return number % 2 == 0
                ? delivery()
                        .asking(DeliveryAddresses.HISTORY, new ReadHistory(EVE, GROUP, null, null, 1000))
                        .map(History::entries)
                : delivery()
                        .asking(DeliveryAddresses.PENDING, new ReadPending(EVE, null, 1000))
                        .map(Pending::entries);
    }

    private List<Long> pending() {
        return delivery().pending(EVE, 2).stream().map(Entry::seq).toList();
    }

    private List<Long> history(Long after, Long before) {
        return delivery()
                .ask(DeliveryAddresses.HISTORY, new ReadHistory(EVE, GROUP, after, before, 100))
                .entries()
                .stream()
                .map(Entry::seq)
                .toList();
    }

    private Conversations.Summary summary() {
        return delivery()
                .ask(DeliveryAddresses.CONVERSATIONS, new ListConversations(EVE, null, 10))
                .conversations()
                .get(0);
    }

    private Memberships memberships() {
        return delivery().ask(DeliveryAddresses.MEMBERSHIPS, new ReadMemberships(EVE, null, 10));
    }
}
