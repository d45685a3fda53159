package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.ALICE;
import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.GROUP;
import static dev.recado.delivery.RunningDelivery.TALK;
import static dev.recado.delivery.RunningDelivery.TURMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.event.EventTopics;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is announced to those who are told of everything: what is kept, once, and nothing else. */
class EventsTest extends OnEachDatabase {
    private Queue<Entry> accepted;
    private Queue<Receipt> delivered;
    private Queue<Receipt> read;
    private Queue<Change> groups;

    @BeforeEach
    void listen() {
        accepted = delivery().heard(EventTopics.ACCEPTED);
        delivered = delivery().heard(EventTopics.DELIVERED);
        read = delivery().heard(EventTopics.READ);
        groups = delivery().heard(EventTopics.GROUP);
    }

    /** What is announced at one topic arrives in the order in which it was. */
    private static <M extends BusMessage, V> void shouldBe(Queue<M> heard, Function<M, V> what, List<V> expected) {
        await().untilAsserted(
                        () -> assertThat(heard.stream().map(what).toList()).isEqualTo(expected));
    }

    private void shouldHaveAccepted(String... ids) {
        shouldBe(accepted, entry -> entry.id().value(), List.of(ids));
    }

    @Test
    void shouldTellOfEveryEntryOnceHoweverOftenItIsPosted() {
        delivery().posts(ALICE, BOB, "m-1");
        delivery().posts(ALICE, BOB, "m-1");
        delivery().posts(BOB, ALICE, "m-2");

        shouldHaveAccepted("m-1", "m-2");
        Entry first = accepted.element();
        assertThat(first.conversation()).isEqualTo(TALK);
        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.from()).isEqualTo(ALICE);
        assertThat(first.body()).isEqualTo("body of m-1");
    }

    @Test
    void shouldTellNothingOfWhatIsRefused() {
        // Given
        delivery().posts(ALICE, BOB, "m-1");

        // When: another message by the same id, a group that is not there, an entry that is not there
        delivery().refused(DeliveryAddresses.POST, RunningDelivery.post(ALICE, BOB, "m-1", "something else"));
        delivery().refusedToSay(ALICE, TURMA, "g-1");
        delivery().refused(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(GROUP, ALICE, 1, 1));

        // Then
        delivery().posts(ALICE, BOB, "m-2");
        delivery().acknowledges(BOB, TALK, 2, 0);
        shouldHaveAccepted("m-1", "m-2");
        shouldBe(delivered, Receipt::delivered, List.of(2L));
        assertThat(groups).isEmpty();
    }

    @Test
    void shouldTellNothingOfWhatCannotBeWritten() {
        // Given
        delivery().posts(ALICE, BOB, "m-1");

        // When: the database takes no more entries for a while
        delivery().execute("ALTER TABLE entry ADD CONSTRAINT no_more CHECK (seq < 2)");
        ErrorCode refused =
                delivery().refused(DeliveryAddresses.POST, RunningDelivery.post(ALICE, BOB, "m-2", "body of m-2"));
        delivery().execute("ALTER TABLE entry DROP CONSTRAINT no_more");

        // Then
        assertThat(refused).isEqualTo(ErrorCode.UNAVAILABLE);
        delivery().posts(ALICE, BOB, "m-3");
        shouldHaveAccepted("m-1", "m-3");
    }

    @Test
    void shouldTellWhichCursorMoved() {
        delivery().posts(ALICE, BOB, "m-1");
        delivery().posts(ALICE, BOB, "m-2");

        delivery().acknowledges(BOB, TALK, 1, 0);
        delivery().acknowledges(BOB, TALK, 1, 0);
        delivery().acknowledges(BOB, TALK, 0, 1);
        delivery().acknowledges(BOB, TALK, 2, 2);

        shouldBe(delivered, Receipt::delivered, List.of(1L, 2L));
        shouldBe(read, Receipt::read, List.of(1L, 2L));
        assertThat(delivered).allMatch(receipt -> receipt.account().equals(BOB));
    }

    @Test
    void shouldTellOfChangesToGroupsOnceHoweverOftenTheyAreSent() {
        Change made = RunningDelivery.created(TURMA, "c-1", ALICE, BOB);
        Change gone = RunningDelivery.change(TURMA, "turma", BOB, "c-2", "recado.group.left", List.of(), List.of(BOB));

        delivery().changes(made);
        delivery().changes(made);
        delivery().says(ALICE, TURMA, "g-1");
        delivery().changes(gone);

        shouldBe(groups, change -> change, List.of(made, gone));
        shouldHaveAccepted("c-1", "g-1", "c-2");
    }

    @Test
    void shouldTellOfABroadcastOnceHoweverManyReceiveIt() {
        delivery().asks(new FakeRegistry(10));
        Broadcast broadcast = new Broadcast(
                new Author(FakeRegistry.account(1), new Nickname("ana"), null, null),
                Audience.ALL,
                new MessageId("b-1"),
                "text/plain",
                "olá");

        delivery().ask(DeliveryAddresses.BROADCAST, broadcast);
        delivery().ask(DeliveryAddresses.BROADCAST, broadcast);
        delivery().posts(ALICE, BOB, "m-1");

        shouldHaveAccepted("b-1", "m-1");
        assertThat(accepted.element().conversation().kind()).isEqualTo(ConversationId.Kind.BROADCAST);
    }
}
