package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.ALICE;
import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;
import static dev.recado.delivery.RunningDelivery.GROUP;
import static dev.recado.delivery.RunningDelivery.TURMA;
import static dev.recado.delivery.RunningDelivery.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.SessionId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How the log of a group is written. */
class GroupLogTest extends OnEachDatabase {
    private static final long FOREVER = Long.MAX_VALUE;

    @Test
    void shouldWriteWhatHappensInOrderWithWhatIsSaid() {
        Queue<InboxEvent> group = delivery().group(TURMA);

        assertThat(delivery().begins(TURMA, "c1", ALICE, BOB).seq()).isEqualTo(1);
        assertThat(delivery().says(BOB, TURMA, "a").seq()).isEqualTo(2);
        assertThat(delivery().joins(TURMA, "c2", ALICE, EVE).seq()).isEqualTo(3);
        assertThat(delivery().says(EVE, TURMA, "b").seq()).isEqualTo(4);

        await().untilAsserted(() -> assertThat(group)
                .extracting(event -> ((Entry) event).seq(), event -> ((Entry) event).type())
                .containsExactly(
                        tuple(1L, "recado.group.created"),
                        tuple(2L, "text/plain"),
                        tuple(3L, "recado.group.added"),
                        tuple(4L, "text/plain")));
        assertThat(delivery().rows("SELECT name, members FROM group_log")).containsExactly(List.of("turma", 3));
    }

    @Test
    void shouldLetMembersPostAndNobodyElse() {
        delivery().begins(TURMA, "c1", ALICE, BOB);

        assertThat(delivery().refusedToSay(EVE, TURMA, "a")).isEqualTo(ErrorCode.NOT_A_MEMBER);
        delivery().joins(TURMA, "c2", ALICE, EVE);
        assertThat(delivery().says(EVE, TURMA, "a").seq()).isEqualTo(3);
        delivery().leaves(TURMA, "c3", ALICE, EVE);
        assertThat(delivery().refusedToSay(EVE, TURMA, "b")).isEqualTo(ErrorCode.NOT_A_MEMBER);
        restart();
        assertThat(delivery().refusedToSay(EVE, TURMA, "b")).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(delivery().says(BOB, TURMA, "c").seq()).isEqualTo(5);
    }

    @Test
    void shouldKnowNoGroupThatItNeverHeardOf() {
        assertThat(delivery().refusedToSay(ALICE, TURMA, "a")).isEqualTo(ErrorCode.NO_SUCH_GROUP);
        assertThat(delivery().refused(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(GROUP, ALICE, 1, 0)))
                .isEqualTo(ErrorCode.NO_SUCH_GROUP);
    }

    @Test
    void shouldAnswerWhoLeftWithWhatBecameOfHisRepeatedPost() {
        delivery().begins(TURMA, "c1", ALICE, BOB);
        Posted first = delivery().says(BOB, TURMA, "a");
        delivery().leaves(TURMA, "c2", BOB, BOB);
        restart();

        Posted again = delivery().says(BOB, TURMA, "a");

        assertThat(again.repeated()).isTrue();
        assertThat(again.seq()).isEqualTo(first.seq());
    }

    @Test
    void shouldWriteAChangeOnceHoweverOftenItIsSent() {
        Queue<InboxEvent> bob = delivery().inbox(BOB);
        Posted first = delivery().begins(TURMA, "c1", ALICE, BOB);
        Posted soon = delivery().begins(TURMA, "c1", ALICE, BOB);
        restart();
        Posted later = delivery().begins(TURMA, "c1", ALICE, BOB);

        assertThat(first.repeated()).isFalse();
        assertThat(soon).isEqualTo(later);
        assertThat(later.repeated()).isTrue();
        assertThat(later.seq()).isEqualTo(1);
        assertThat(delivery().rows("SELECT name, members FROM group_log")).containsExactly(List.of("turma", 2));
        await().untilAsserted(() -> assertThat(bob).containsExactly(new MembershipChanged(TURMA, BOB, true)));
    }

    @Test
    void shouldFindARepeatedChangeInABatchOfNewOnes() {
        delivery().begins(TURMA, "c1", ALICE, BOB);
        restart();

        List<Future<Posted>> changes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            AccountId somebody = new AccountId(EVE.value() + i);
            changes.add(delivery().changing(change("added" + i, List.of(somebody), List.of())));
            changes.add(delivery().changing(RunningDelivery.created(TURMA, "c1", ALICE, BOB)));
            changes.add(delivery().changing(change("left" + i, List.of(), List.of(somebody))));
        }

        assertThat(changes.stream()
                        .map(RunningDelivery::done)
                        .filter(posted -> !posted.repeated())
                        .map(Posted::seq))
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 21).boxed().toList());
        assertThat(delivery().rows("SELECT members FROM group_log")).containsExactly(List.of(2));
        assertThat(delivery().tenure(GROUP, EVE)).containsExactly(2L, 3L);
    }

    @Test
    void shouldLetSomebodySeeFromTheEntryByWhichHeCameUntilTheOneByWhichHeWent() {
        delivery().begins(TURMA, "c1", ALICE, BOB);
        delivery().says(BOB, TURMA, "a");
        delivery().joins(TURMA, "c2", ALICE, EVE);
        delivery().says(BOB, TURMA, "b");
        delivery().leaves(TURMA, "c3", ALICE, EVE);
        delivery().says(BOB, TURMA, "c");

        assertThat(delivery().tenure(GROUP, EVE)).containsExactly(3L, 5L);
        assertThat(delivery().tenure(GROUP, BOB)).containsExactly(1L, FOREVER);
        assertThat(delivery().cursorsOf(GROUP, EVE)).containsExactly(2L, 2L, 2L);
    }

    @Test
    void shouldKeepWhatWasSomebodysWhenHeComesBack() {
        delivery().begins(TURMA, "c1", ALICE, BOB, EVE);
        delivery().acknowledges(EVE, GROUP, 1, 1);
        delivery().leaves(TURMA, "c2", EVE, EVE);
        delivery().says(BOB, TURMA, "a");
        restart();
        delivery().joins(TURMA, "c3", EVE, EVE);

        assertThat(delivery().tenure(GROUP, EVE)).containsExactly(4L, FOREVER);
        assertThat(delivery().cursorsOf(GROUP, EVE)).containsExactly(3L, 1L, 4L);
        assertThat(delivery().rows("SELECT account, from_seq, until_seq FROM past_tenure"))
                .containsExactly(List.of(EVE.value(), 1L, 2L));
    }

    @Test
    void shouldHaveOneTenureWhenSomebodyComesBackBeforeAnotherWord() {
        delivery().begins(TURMA, "c1", ALICE, EVE);
        delivery().leaves(TURMA, "c2", ALICE, EVE);
        delivery().joins(TURMA, "c3", ALICE, EVE);

        assertThat(delivery().tenure(GROUP, EVE)).containsExactly(1L, FOREVER);
        assertThat(delivery().rows("SELECT account FROM past_tenure")).isEmpty();
    }

    @Test
    void shouldTakeWhoIsInItForNoNewMember() {
        delivery().begins(TURMA, "c1", ALICE, BOB);
        delivery().joins(TURMA, "c2", ALICE, BOB);
        delivery().leaves(TURMA, "c3", ALICE, EVE);

        assertThat(delivery().rows("SELECT members FROM group_log")).containsExactly(List.of(2));
        assertThat(delivery().tenure(GROUP, BOB)).containsExactly(1L, FOREVER);
    }

    @Test
    void shouldTakeWhoIsNamedTwiceForOne() {
        delivery().begins(TURMA, "c1", ALICE, BOB, BOB);

        assertThat(delivery().rows("SELECT members FROM group_log")).containsExactly(List.of(2));
    }

    @Test
    void shouldLetWhoLeftAcknowledgeWhatWasHisAndNoMore() {
        delivery().begins(TURMA, "c1", ALICE, EVE);
        delivery().leaves(TURMA, "c2", ALICE, EVE);
        delivery().says(ALICE, TURMA, "a");

        assertThat(delivery().acknowledges(EVE, GROUP, 3, 1)).isEqualTo(new Cursors(2, 1));
        restart();
        assertThat(delivery().acknowledges(EVE, GROUP, 3, 3)).isEqualTo(new Cursors(2, 2));
        assertThat(delivery().refused(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(GROUP, BOB, 1, 0)))
                .isEqualTo(ErrorCode.NOT_A_MEMBER);
    }

    @Test
    void shouldCallAGroupByItsNameAtTheTime() {
        Queue<InboxEvent> group = delivery().group(TURMA);
        delivery().begins(TURMA, "c1", ALICE, BOB);
        delivery().says(ALICE, TURMA, "a");
        delivery()
                .changes(RunningDelivery.change(
                        TURMA, "sala", ALICE, "c2", "recado.group.renamed", List.of(), List.of()));
        delivery().says(ALICE, TURMA, "b");

        await().untilAsserted(() -> assertThat(group)
                .extracting(event -> ((Entry) event).groupName().value())
                .containsExactly("turma", "turma", "sala", "sala"));
        restart();
        Queue<InboxEvent> later = delivery().group(TURMA);
        delivery().says(ALICE, TURMA, "c");
        await().untilAsserted(() -> assertThat(later)
                .extracting(event -> ((Entry) event).groupName())
                .containsExactly(new GroupName("sala")));
    }

    @Test
    void shouldRingTheGroupOnceAndTheInboxesOfThoseWhoComeAndGoOnly() {
        Queue<InboxEvent> group = delivery().group(TURMA);
        Queue<InboxEvent> alice = delivery().inbox(ALICE);
        Queue<InboxEvent> eve = delivery().inbox(EVE);

        delivery().begins(TURMA, "c1", ALICE, BOB);
        delivery().joins(TURMA, "c2", ALICE, EVE);
        delivery().says(BOB, TURMA, "a");
        delivery().leaves(TURMA, "c3", ALICE, EVE);

        await().untilAsserted(() -> assertThat(group).hasSize(4));
        await().untilAsserted(() -> assertThat(eve)
                .containsExactly(new MembershipChanged(TURMA, EVE, true), new MembershipChanged(TURMA, EVE, false)));
        await().untilAsserted(() -> assertThat(alice).contains(new MembershipChanged(TURMA, ALICE, true)));
    }

    @Test
    void shouldRingTheInboxOfWhoJoinsWithWhatHeDidForHisOtherSessions() {
        Queue<InboxEvent> alice = delivery().inbox(ALICE);
        Queue<InboxEvent> eve = delivery().inbox(EVE);

        delivery().begins(TURMA, "c1", ALICE, BOB);
        delivery().joins(TURMA, "c2", ALICE, EVE);

        await().untilAsserted(
                        () -> assertThat(alice).hasSize(2).last().isEqualTo(new MembershipChanged(TURMA, ALICE, true)));
        assertThat(alice.peek())
                .isInstanceOfSatisfying(
                        Entry.class, entry -> assertThat(entry.type()).isEqualTo("recado.group.created"));
        await().untilAsserted(() -> assertThat(eve).containsExactly(new MembershipChanged(TURMA, EVE, true)));
    }

    @Test
    void shouldTellAuthorsInASmallGroupWhoReceivedWhatTheyWrote() {
        delivery().begins(TURMA, "c1", ALICE, BOB, EVE);
        delivery().says(BOB, TURMA, "a");
        Queue<Receipt> alice = delivery().receipts(ALICE);
        Queue<Receipt> bob = delivery().receipts(BOB);
        Queue<Receipt> eve = delivery().receipts(EVE);
        SessionId session = new SessionId("0123456789abcdef");

        delivery().ask(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(GROUP, EVE, 1, 0));
        delivery().ask(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(GROUP, EVE, 2, 0, null, session));
        delivery().ask(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(GROUP, EVE, 2, 0));

        Receipt first = new Receipt(GROUP, EVE, 1, 0, null, Cursors.START);
        Receipt second = new Receipt(GROUP, EVE, 2, 0, session, new Cursors(1, 0));
        await().untilAsserted(() -> assertThat(eve).containsExactly(first, second));
        await().untilAsserted(() -> assertThat(bob).containsExactly(second));
        await().untilAsserted(() -> assertThat(alice).containsExactly(first));
    }

    @Test
    void shouldTellNobodyButTheReceiverInALargeGroup() {
        AccountId fourth = new AccountId(4_000_000_000_000L);
        delivery().begins(TURMA, "c1", ALICE, BOB, EVE, fourth);
        Queue<Receipt> alice = delivery().receipts(ALICE);
        Queue<Receipt> eve = delivery().receipts(EVE);

        delivery().acknowledges(EVE, GROUP, 1, 0);

        await().untilAsserted(
                        () -> assertThat(eve).containsExactly(new Receipt(GROUP, EVE, 1, 0, null, Cursors.START)));
        assertThat(alice).isEmpty();
    }

    @Test
    void shouldTellWhoHasLeftNothingMoreOfWhatBecameOfHisMessages() {
        delivery().begins(TURMA, "c1", ALICE, BOB, EVE);
        delivery().says(BOB, TURMA, "a");
        delivery().leaves(TURMA, "c2", BOB, BOB);
        delivery()
                .changes(RunningDelivery.change(TURMA, "turma", BOB, "c3", "recado.group.role", List.of(), List.of()));
        Queue<Receipt> bob = delivery().receipts(BOB);
        Queue<Receipt> eve = delivery().receipts(EVE);

        delivery().acknowledges(EVE, GROUP, 4, 4);

        await().untilAsserted(() -> assertThat(eve).hasSize(1));
        assertThat(bob).isEmpty();
    }

    @Test
    void shouldTakeTheTypesOfChangesFromNobodyElse() {
        delivery().begins(TURMA, "c1", ALICE, BOB);

        assertThat(delivery()
                        .refused(
                                DeliveryAddresses.POST,
                                RunningDelivery.post(GROUP, ALICE, new MessageId("a"), "recado.group.renamed")))
                .isEqualTo(ErrorCode.INVALID_FIELD);
    }

    @Test
    void shouldDecideByTheMembershipAtTheMomentOfCommit() {
        delivery().begins(TURMA, "c1", ALICE, BOB);

        Future<Posted> before = delivery().saying(BOB, TURMA, "a");
        Future<Posted> removal = delivery().changing(change("c2", List.of(), List.of(BOB)));
        Future<ErrorCode> after = RunningDelivery.code(delivery().saying(BOB, TURMA, "b"));
        Future<Posted> comeback = delivery().changing(change("c3", List.of(BOB), List.of()));
        Future<Posted> later = delivery().saying(BOB, TURMA, "c");

        assertThat(done(before).seq()).isEqualTo(2);
        assertThat(done(removal).seq()).isEqualTo(3);
        assertThat(done(after)).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(done(comeback).seq()).isEqualTo(4);
        assertThat(done(later).seq()).isEqualTo(5);
    }

    @Test
    void shouldBeginAGroupOfTenThousandAndTellEachOfThem() {
        List<AccountId> many = LongStream.range(0, 10_000)
                .mapToObj(i -> new AccountId(2_000_000_000_000L + i))
                .toList();
        Queue<InboxEvent> last = delivery().inbox(many.get(many.size() - 1));

        delivery().changes(change("c1", many, List.of()));

        assertThat(delivery().rows("SELECT members FROM group_log")).containsExactly(List.of(10_000));
        assertThat(delivery().rows("SELECT COUNT(*) FROM participant")).containsExactly(List.of(10_000L));
        await().untilAsserted(() -> assertThat(last).hasSize(1));
    }

    private static Change change(String id, List<AccountId> joins, List<AccountId> leaves) {
        return RunningDelivery.change(TURMA, "turma", ALICE, id, "recado.group.added", joins, leaves);
    }
}
