package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.ALICE;
import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;
import static dev.recado.delivery.RunningDelivery.TALK;
import static dev.recado.delivery.RunningDelivery.done;
import static dev.recado.delivery.RunningDelivery.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.ListConversations;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadReceipts;
import dev.recado.contract.delivery.ReadStatus;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.ReceiptsSeen;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.storage.DatabaseConfig;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What delivery does, whatever the store: the same tests on each. */
abstract class DeliveryContract {
    private DatabaseConfig database;
    private RunningDelivery delivery;

    /** An empty database, kept for the whole test. */
    abstract DatabaseConfig newDatabase();

    @BeforeEach
    void startEmpty() {
        database = newDatabase();
        start();
    }

    private void start() {
        delivery = new RunningDelivery(database);
    }

    @AfterEach
    void stop() {
        delivery.close();
    }

    private void restart() {
        stop();
        start();
    }

    @Test
    void shouldNumberPostsFromOneAndSayHowSafelyTheyAreKept() {
        assertThat(delivery.posts(ALICE, BOB, "a").seq()).isEqualTo(1);
        Posted second = delivery.posts(BOB, ALICE, "b");

        assertThat(second.conversation()).isEqualTo(TALK);
        assertThat(second.seq()).isEqualTo(2);
        assertThat(second.durable()).isEqualTo(Durability.DISK);
        assertThat(second.repeated()).isFalse();
    }

    @Test
    void shouldRingTheRecipientAndTheAuthorOnce() {
        Queue<InboxEvent> alice = delivery.inbox(ALICE);
        Queue<InboxEvent> bob = delivery.inbox(BOB);

        delivery.posts(ALICE, BOB, "a");
        delivery.posts(ALICE, BOB, "a");
        delivery.posts(ALICE, BOB, "b");

        await().untilAsserted(() -> assertThat(seqs(bob)).containsExactly(1L, 2L));
        await().untilAsserted(() -> assertThat(seqs(alice)).containsExactly(1L, 2L));
    }

    @Test
    void shouldAnswerARepeatWithTheFirstAnswerAlsoAfterARestart() {
        Posted first = delivery.posts(ALICE, BOB, "a");
        Posted soon = delivery.posts(ALICE, BOB, "a");
        restart();
        Posted later = delivery.posts(ALICE, BOB, "a");

        assertThat(soon).isEqualTo(later);
        assertThat(later).isEqualTo(new Posted(TALK, 1, first.at(), Durability.DISK, true));
        assertThat(delivery.pending(BOB, 10)).hasSize(1);
    }

    @Test
    void shouldRefuseAnIdThatStandsForAnotherMessage() {
        delivery.posts(ALICE, BOB, "a");

        assertThat(delivery.refused(DeliveryAddresses.POST, post(ALICE, BOB, "a", "other")))
                .isEqualTo(ErrorCode.DIFFERENT_MESSAGE);
        restart();
        ConversationId elsewhere = ConversationId.direct(ALICE, EVE);
        assertThat(delivery.refused(DeliveryAddresses.POST, post(ALICE, EVE, "a", "body of a")))
                .isEqualTo(ErrorCode.DIFFERENT_MESSAGE);
        assertThat(delivery.pending(EVE, 10)).isEmpty();
    }

    @Test
    void shouldTellIdsApartThatDifferInASpaceOrInCase() {
        delivery.posts(ALICE, BOB, "a");

        assertThat(delivery.posts(ALICE, BOB, "a ").seq()).isEqualTo(2);
        assertThat(delivery.posts(ALICE, BOB, "A").seq()).isEqualTo(3);
        assertThat(delivery.posts(BOB, ALICE, "a").seq()).isEqualTo(4);
    }

    @Test
    void shouldFindForgottenRepeatsAmongNewPostsWithoutLeavingHoles() {
        for (int i = 0; i < 20; i++) {
            delivery.posts(ALICE, BOB, "old" + i);
        }
        restart();

        List<Future<Posted>> posts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            posts.add(delivery.posting(ALICE, BOB, "old" + i, "body of old" + i));
            posts.add(delivery.posting(ALICE, BOB, "new" + i, "body of new" + i));
        }

        List<Posted> answers = posts.stream().map(RunningDelivery::done).toList();
        assertThat(answers.stream().filter(Posted::repeated).map(Posted::seq)).containsExactlyElementsOf(range(1, 20));
        assertThat(answers.stream().filter(posted -> !posted.repeated()).map(Posted::seq))
                .containsExactlyElementsOf(range(21, 40));
        assertThat(delivery.pending(BOB, 7)).extracting(Entry::seq).containsExactlyElementsOf(range(1, 40));
    }

    @Test
    void shouldKeepTheOrderOfPostsInFlight() {
        List<Future<Posted>> posts = IntStream.range(0, 500)
                .mapToObj(i -> delivery.posting(ALICE, BOB, "id" + i, "body " + i))
                .toList();

        assertThat(posts.stream().map(RunningDelivery::done).map(Posted::seq)).containsExactlyElementsOf(range(1, 500));
        assertThat(delivery.pending(BOB, 100))
                .extracting(Entry::body)
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "body " + i).toList());
    }

    @Test
    void shouldKeepAMessagePendingUntilItIsAcknowledged() {
        delivery.posts(ALICE, BOB, "a");
        delivery.posts(ALICE, BOB, "b");
        restart();
        assertThat(delivery.pending(BOB, 10)).extracting(Entry::seq).containsExactly(1L, 2L);

        delivery.acknowledges(BOB, TALK, 1, 0);
        restart();

        assertThat(delivery.pending(BOB, 10)).extracting(Entry::seq).containsExactly(2L);
        assertThat(delivery.pending(ALICE, 10)).isEmpty();
    }

    @Test
    void shouldPageWhatWaitsOverManyConversationsAndLeaveOutOwnEntries() {
        for (int sender = 0; sender < 150; sender++) {
            AccountId from = new AccountId(ALICE.value() + 100 + sender);
            delivery.posts(from, BOB, "a");
            delivery.posts(BOB, from, "own" + sender);
            delivery.posts(from, BOB, "b");
        }

        List<Entry> pending = delivery.pending(BOB, 7);

        assertThat(pending).hasSize(300).doesNotHaveDuplicates();
        assertThat(pending).allMatch(entry -> !entry.from().equals(BOB));
        assertThat(pending)
                .isSortedAccordingTo((a, b) -> a.conversation().equals(b.conversation())
                        ? Long.compare(a.seq(), b.seq())
                        : a.conversation().compareTo(b.conversation()));
    }

    @Test
    void shouldBoundAPageByWhatItsEntriesWeigh() {
        String large = "x".repeat(60_000);
        for (int i = 0; i < 200; i++) {
            done(delivery.posting(ALICE, BOB, "id" + i, large));
        }

        History page = delivery.ask(DeliveryAddresses.HISTORY, new ReadHistory(BOB, TALK, 0L, null, 1000));

        assertThat(page.entries()).hasSizeLessThan(200);
        assertThat(delivery.pending(BOB, 1000)).extracting(Entry::seq).containsExactlyElementsOf(range(1, 200));
    }

    @Test
    void shouldTellTheAuthorHowFarTheReaderIs() {
        Queue<InboxEvent> alice = delivery.inbox(ALICE);
        delivery.posts(ALICE, BOB, "a");
        delivery.posts(ALICE, BOB, "b");

        delivery.acknowledges(BOB, TALK, 2, 0);
        delivery.acknowledges(BOB, TALK, 2, 0);
        delivery.acknowledges(BOB, TALK, 0, 1);

        await().untilAsserted(() -> assertThat(alice)
                .filteredOn(Receipt.class::isInstance)
                .containsExactly(
                        new Receipt(TALK, BOB, 2, 0, null, Cursors.START),
                        new Receipt(TALK, BOB, 2, 1, null, new Cursors(2, 0))));
    }

    @Test
    void shouldKeepReceiptsForAnAuthorWhoIsAwayUntilHeHasSeenThem() {
        delivery.posts(ALICE, BOB, "a");
        delivery.acknowledges(BOB, TALK, 1, 1);
        restart();
        Receipt receipt = new Receipt(TALK, BOB, 1, 1, null, Cursors.START);
        assertThat(missedReceipts(ALICE)).containsExactly(receipt);
        assertThat(missedReceipts(ALICE)).containsExactly(receipt);
        assertThat(missedReceipts(BOB)).isEmpty();

        delivery.ask(DeliveryAddresses.RECEIPTS_SEEN, new ReceiptsSeen(ALICE, List.of(receipt)));
        restart();

        assertThat(missedReceipts(ALICE)).isEmpty();
        delivery.posts(ALICE, BOB, "b");
        delivery.acknowledges(BOB, TALK, 2, 0);
        assertThat(missedReceipts(ALICE)).containsExactly(new Receipt(TALK, BOB, 2, 1, null, new Cursors(1, 1)));
    }

    @Test
    void shouldRefuseToMoveWhatIsNotOnesOwn() {
        delivery.posts(ALICE, BOB, "a");

        assertThat(delivery.refused(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(TALK, EVE, 1, 0)))
                .isEqualTo(ErrorCode.NOT_A_MEMBER);
        ConversationId silent = ConversationId.direct(ALICE, EVE);
        assertThat(delivery.refused(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(silent, EVE, 1, 0)))
                .isEqualTo(ErrorCode.NO_SUCH_CONVERSATION);
        assertThat(delivery.refused(DeliveryAddresses.HISTORY, new ReadHistory(EVE, TALK, null, null, 10)))
                .isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(delivery.refused(DeliveryAddresses.STATUS, new ReadStatus(EVE, TALK, 1)))
                .isEqualTo(ErrorCode.NOT_A_MEMBER);
    }

    @Test
    void shouldNotMoveCursorsBeyondTheEndNorBackwards() {
        delivery.posts(ALICE, BOB, "a");
        delivery.posts(ALICE, BOB, "b");

        assertThat(delivery.acknowledges(BOB, TALK, 1000, 1)).isEqualTo(new Cursors(2, 1));
        restart();
        assertThat(delivery.acknowledges(BOB, TALK, 1, 0)).isEqualTo(new Cursors(2, 1));
    }

    @Test
    void shouldReadWhatWasAcknowledgedBeforeAlsoIfThatIsNotAnsweredYet() {
        List<ConversationId> talks = new ArrayList<>();
        for (int sender = 0; sender < 30; sender++) {
            AccountId from = new AccountId(ALICE.value() + 100 + sender);
            delivery.posts(from, BOB, "a");
            talks.add(delivery.posts(from, BOB, "b").conversation());
        }
        // So that there is something to rest for.
        acknowledging(talks, 1).forEach(RunningDelivery::done);

        List<Future<Cursors>> answers = acknowledging(talks, 2);

        assertThat(delivery.pending(BOB, 10)).isEmpty();
        assertThat(answers).extracting(RunningDelivery::done).containsOnly(new Cursors(2, 0));
    }

    private List<Future<Cursors>> acknowledging(List<ConversationId> talks, long delivered) {
        return talks.stream()
                .map(talk -> delivery.asking(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(talk, BOB, delivered, 0)))
                .toList();
    }

    @Test
    void shouldReadHistoryInBothDirections() {
        for (int i = 1; i <= 10; i++) {
            delivery.posts(i % 2 == 0 ? ALICE : BOB, i % 2 == 0 ? BOB : ALICE, "id" + i);
        }

        assertThat(history(null, null, 3)).containsExactly(8L, 9L, 10L);
        assertThat(history(null, 8L, 3)).containsExactly(5L, 6L, 7L);
        assertThat(history(null, 3L, 10)).containsExactly(1L, 2L);
        assertThat(history(0L, null, 4)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(history(8L, null, 10)).containsExactly(9L, 10L);
        assertThat(history(10L, null, 10)).isEmpty();
        assertThat(history(Long.MAX_VALUE, null, 10)).isEmpty();
    }

    @Test
    void shouldListConversationsWithWhatIsUnread() {
        AccountId carol = EVE;
        delivery.posts(BOB, ALICE, "1");
        delivery.posts(BOB, ALICE, "2");
        delivery.posts(ALICE, BOB, "3");
        delivery.posts(carol, ALICE, "1");
        delivery.acknowledges(ALICE, TALK, 2, 1);

        Conversations page = delivery.ask(DeliveryAddresses.CONVERSATIONS, new ListConversations(ALICE, null, 10));

        ConversationId withCarol = ConversationId.direct(ALICE, carol);
        assertThat(page.conversations())
                .containsExactly(
                        new Conversations.Summary(TALK, 3, new Cursors(2, 1), 1),
                        new Conversations.Summary(withCarol, 1, Cursors.START, 1));
        assertThat(page.after()).isNull();
        Conversations first = delivery.ask(DeliveryAddresses.CONVERSATIONS, new ListConversations(ALICE, null, 1));
        assertThat(first.after()).isEqualTo(TALK);
        Conversations second =
                delivery.ask(DeliveryAddresses.CONVERSATIONS, new ListConversations(ALICE, first.after(), 1));
        assertThat(second.conversations())
                .extracting(Conversations.Summary::conversation)
                .containsExactly(withCarol);
    }

    @Test
    void shouldTellWhoReceivedAndWhoReadAnEntry() {
        delivery.posts(ALICE, BOB, "a");
        delivery.posts(ALICE, BOB, "b");
        delivery.acknowledges(BOB, TALK, 2, 1);

        assertThat(delivery.ask(DeliveryAddresses.STATUS, new ReadStatus(ALICE, TALK, 1)))
                .isEqualTo(new Status(1, 1, List.of(new Status.Member(BOB, true, true))));
        assertThat(delivery.ask(DeliveryAddresses.STATUS, new ReadStatus(ALICE, TALK, 2)))
                .isEqualTo(new Status(1, 0, List.of(new Status.Member(BOB, true, false))));
        assertThat(delivery.refused(DeliveryAddresses.STATUS, new ReadStatus(ALICE, TALK, 3)))
                .isEqualTo(ErrorCode.INVALID_FIELD);
        ConversationId silent = ConversationId.direct(ALICE, EVE);
        assertThat(delivery.refused(DeliveryAddresses.STATUS, new ReadStatus(ALICE, silent, 1)))
                .isEqualTo(ErrorCode.NO_SUCH_CONVERSATION);
    }

    @Test
    void shouldKeepNotesToOneself() {
        ConversationId notes = ConversationId.direct(ALICE, ALICE);
        delivery.posts(ALICE, ALICE, "note");
        restart();

        assertThat(delivery.posts(ALICE, ALICE, "second").seq()).isEqualTo(2);
        assertThat(delivery.pending(ALICE, 10)).isEmpty();
        assertThat(delivery.ask(DeliveryAddresses.HISTORY, new ReadHistory(ALICE, notes, 0L, null, 10))
                        .entries())
                .hasSize(2);
        assertThat(missedReceipts(ALICE)).isEmpty();
        assertThat(delivery.ask(DeliveryAddresses.STATUS, new ReadStatus(ALICE, notes, 1)))
                .isEqualTo(new Status(0, 0, List.of()));
    }

    @Test
    void shouldKeepAnyTextAsItWasSaid() {
        String text = "'; DROP TABLE entry; -- % _ \\ \" \n\r\t \u001b[2J ação 日本 🎈 \\u0041";

        done(delivery.posting(ALICE, BOB, text.substring(0, 40), text));
        restart();

        assertThat(delivery.pending(BOB, 10)).extracting(Entry::body).containsExactly(text);
    }

    private List<Long> history(Long after, Long before, int limit) {
        return delivery
                .ask(DeliveryAddresses.HISTORY, new ReadHistory(ALICE, TALK, after, before, limit))
                .entries()
                .stream()
                .map(Entry::seq)
                .toList();
    }

    private List<Receipt> missedReceipts(AccountId account) {
        return delivery.ask(DeliveryAddresses.RECEIPTS, new ReadReceipts(account, null, 100))
                .receipts();
    }

    private static List<Long> seqs(Queue<InboxEvent> events) {
        return events.stream().map(Entry.class::cast).map(Entry::seq).toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
