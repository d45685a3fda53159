package dev.recado.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.delivery.ReadStatus;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Author;
import io.vertx.core.Future;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How one message reaches very many. */
class BroadcastTest extends OnEachDatabase {
    private static final int ACCOUNTS = 2500;
    private static final AccountId AUTHOR = FakeRegistry.account(1234);

    private final FakeRegistry registry = new FakeRegistry(ACCOUNTS);

    @BeforeEach
    void askTheRegistry() {
        delivery().asks(registry);
    }

    private void restartWithTheRegistry() {
        restart();
        delivery().asks(registry);
    }

    @Test
    void shouldGiveABroadcastToEveryAccountButItsAuthor() {
        Broadcasted answer = broadcasts("b", Audience.ALL);

        assertThat(answer.recipients()).isEqualTo(ACCOUNTS - 1);
        assertThat(answer.conversation().kind()).isEqualTo(ConversationId.Kind.BROADCAST);
        assertThat(answer.durable()).isEqualTo(Durability.DISK);
        assertThat(answer.repeated()).isFalse();
        awaitFilled();
        assertThat(recipients(answer)).containsExactlyElementsOf(registry.accounts(account -> true));
        List<Entry> waiting = delivery().pending(FakeRegistry.account(2499), 10);
        assertThat(waiting).extracting(Entry::body).containsExactly("body of b");
        assertThat(waiting).extracting(Entry::seq).containsExactly(1L);
        assertThat(delivery().pending(AUTHOR, 10)).isEmpty();
    }

    @Test
    void shouldGiveABroadcastToThoseOnlineOrToTheOthers() {
        Broadcasted online = broadcasts("to those here", Audience.ONLINE);
        Broadcasted offline = broadcasts("to those away", Audience.OFFLINE);

        int here = registry.accountsOnline().size();
        assertThat(online.recipients()).isEqualTo(here - 1);
        assertThat(offline.recipients()).isEqualTo(ACCOUNTS - here);
        awaitFilled();
        assertThat(recipients(online))
                .containsExactlyElementsOf(
                        registry.accounts(account -> account.value() % 3 == 0 || account.equals(AUTHOR)));
        assertThat(recipients(offline))
                .containsExactlyElementsOf(
                        registry.accounts(account -> account.value() % 3 != 0 || account.equals(AUTHOR)));
    }

    @ParameterizedTest
    @CsvSource({"ONLINE", "OFFLINE"})
    void shouldAcceptWhatGoesByWhoIsOnlineOnceAllOfThemAreWrittenDown(Audience audience) {
        registry.goAwayAfter(3);
        Future<Broadcasted> answer =
                delivery().asking(DeliveryAddresses.BROADCAST, broadcast("b", audience, "body of b"));
        await().until(() -> registry.pagesGiven() >= 3);
        assertThat(answer.isComplete()).isFalse();

        registry.comeBack();

        await().until(answer::isComplete);
        int here = registry.accountsOnline().size();
        assertThat(recipients(answer.result())).hasSize(audience == Audience.ONLINE ? here + 1 : ACCOUNTS - here);
        assertThat(broadcasts("b", audience).repeated()).isTrue();
    }

    @Test
    void shouldRingEachRecipientAndTheAuthorOnce() {
        Queue<InboxEvent> author = delivery().inbox(AUTHOR);
        Queue<InboxEvent> first = delivery().inbox(FakeRegistry.account(0));
        Queue<InboxEvent> last = delivery().inbox(FakeRegistry.account(2499));

        Broadcasted answer = broadcasts("b", Audience.ALL);
        broadcasts("b", Audience.ALL);
        awaitFilled();
        // Another one, behind which nothing of the first can come.
        Broadcasted second = broadcasts("c", Audience.ALL);

        for (Queue<InboxEvent> inbox : List.of(author, first, last)) {
            await().untilAsserted(() -> assertThat(inbox)
                    .extracting(event -> ((Entry) event).conversation())
                    .containsExactly(answer.conversation(), second.conversation()));
        }
    }

    @Test
    void shouldAnswerARepeatWithTheFirstAnswerAlsoAfterARestart() {
        Broadcasted first = broadcasts("b", Audience.ALL);
        Broadcasted soon = broadcasts("b", Audience.ALL);
        restartWithTheRegistry();
        Broadcasted later = broadcasts("b", Audience.ALL);

        assertThat(soon).isEqualTo(later);
        assertThat(later)
                .isEqualTo(
                        new Broadcasted(first.conversation(), first.recipients(), first.at(), Durability.DISK, true));
        awaitFilled();
        assertThat(delivery().pending(FakeRegistry.account(7), 10)).hasSize(1);
    }

    @Test
    void shouldRefuseAnIdThatStandsForAnotherMessage() {
        broadcasts("b", Audience.ALL);
        AccountId bob = FakeRegistry.account(2);
        delivery().posts(AUTHOR, bob, "p");

        assertThat(refused(broadcast("b", Audience.ONLINE, "body of b"))).isEqualTo(ErrorCode.DIFFERENT_MESSAGE);
        assertThat(refused(broadcast("b", Audience.ALL, "other"))).isEqualTo(ErrorCode.DIFFERENT_MESSAGE);
        assertThat(refused(broadcast("p", Audience.ALL, "body of p"))).isEqualTo(ErrorCode.DIFFERENT_MESSAGE);
        Post post = RunningDelivery.post(AUTHOR, bob, "b", "body of b");
        assertThat(delivery().refused(DeliveryAddresses.POST, post)).isEqualTo(ErrorCode.DIFFERENT_MESSAGE);
    }

    @Test
    void shouldMoveTheCursorOfARecipientAndOfNobodyElse() {
        Broadcasted answer = broadcasts("b", Audience.ONLINE);
        awaitFilled();
        AccountId here = registry.accountsOnline().get(5);
        AccountId away = registry.accounts(account -> account.value() % 3 != 0).get(5);

        delivery().acknowledges(here, answer.conversation(), 1, 0);

        assertThat(delivery().pending(here, 10)).isEmpty();
        assertThat(delivery()
                        .refused(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(answer.conversation(), away, 1, 0)))
                .isEqualTo(ErrorCode.NOT_A_MEMBER);
    }

    @Test
    void shouldNotShowABroadcastToADeviceOfSomebodyWhoBlocksItsAuthor() {
        AccountId blocking = FakeRegistry.account(300);
        registry.blocking.add(blocking);
        OpenDevice known = new OpenDevice(blocking, new DeviceName("known before"));
        OpenDevice later = new OpenDevice(blocking, new DeviceName("opened later"));
        delivery().ask(DeliveryAddresses.DEVICE, known);

        broadcasts("b", Audience.ALL);

        awaitFilled();
        delivery().ask(DeliveryAddresses.DEVICE, later);
        for (OpenDevice device : List.of(known, later)) {
            ReadPending question = new ReadPending(blocking, null, 10, device.device());
            assertThat(delivery().ask(DeliveryAddresses.PENDING, question).entries())
                    .isEmpty();
        }
    }

    @Test
    void shouldNotShowABroadcastToWhoeverBlocksItsAuthorAndNotTellTheAuthor() {
        AccountId blocking = FakeRegistry.account(300);
        registry.blocking.add(blocking);
        Queue<InboxEvent> inbox = delivery().inbox(blocking);
        Queue<InboxEvent> next = delivery().inbox(FakeRegistry.account(301));

        Broadcasted answer = broadcasts("b", Audience.ALL);

        awaitFilled();
        await().until(() -> !next.isEmpty());
        assertThat(inbox).isEmpty();
        assertThat(delivery().pending(blocking, 10)).isEmpty();
        assertThat(answer.recipients()).isEqualTo(ACCOUNTS - 1);
        ReadStatus page = new ReadStatus(AUTHOR, answer.conversation(), 1, FakeRegistry.account(299), 2);
        assertThat(delivery().ask(DeliveryAddresses.STATUS, page).members())
                .containsExactly(
                        new Status.Member(blocking, false, false),
                        new Status.Member(FakeRegistry.account(301), false, false));
    }

    @Test
    void shouldTakeABroadcastThatIsForNobody() {
        FakeRegistry lonely = new FakeRegistry(1);
        restart();
        delivery().asks(lonely);

        Broadcasted answer = delivery()
                .ask(
                        DeliveryAddresses.BROADCAST,
                        new Broadcast(
                                new Author(FakeRegistry.account(0), new Nickname("alone"), null, null),
                                Audience.ALL,
                                new MessageId("b"),
                                Post.TYPE_DEFAULT,
                                "anybody?"));

        assertThat(answer.recipients()).isZero();
        awaitFilled();
        assertThat(recipients(answer)).containsExactly(FakeRegistry.account(0));
    }

    /** Ended when so many pages were given: what was written goes on where it was. */
    @ParameterizedTest
    @CsvSource({"0", "1", "6", "12"})
    void shouldReachEveryoneOnceWhenDeliveryEndsInTheMiddle(int pages) {
        registry.goAwayAfter(pages);
        Broadcasted answer = broadcasts("b", Audience.ALL);
        await().until(() -> recipients(answer).size() >= Math.min(ACCOUNTS, pages * 200));
        assertThat(recipients(answer)).hasSizeLessThanOrEqualTo(pages * 200 + 1);

        registry.comeBack();
        restartWithTheRegistry();

        awaitFilled();
        assertThat(recipients(answer)).containsExactlyElementsOf(registry.accounts(account -> true));
        assertThat(delivery().pending(FakeRegistry.account(0), 10)).hasSize(1);
        assertThat(delivery().pending(FakeRegistry.account(2499), 10)).hasSize(1);
    }

    @Test
    void shouldGoOnWhenTheRegistryComesBack() {
        registry.goAwayAfter(3);
        Broadcasted answer = broadcasts("b", Audience.ALL);
        Broadcasted second = broadcasts("c", Audience.ALL);
        await().until(() -> recipients(answer).size() + recipients(second).size() >= 600);

        registry.comeBack();

        awaitFilled();
        assertThat(recipients(answer)).hasSize(ACCOUNTS);
        assertThat(recipients(second)).hasSize(ACCOUNTS);
    }

    @Test
    void shouldLeaveWhoeverHasReceivedItAsHeIsWhenAPageIsWrittenTwice() {
        registry.goAwayAfter(2);
        Broadcasted answer = broadcasts("b", Audience.ALL);
        await().until(() -> recipients(answer).size() >= 400);
        delivery().acknowledges(FakeRegistry.account(3), answer.conversation(), 1, 0);
        delivery().execute("UPDATE broadcast SET filled_after = 0");

        registry.comeBack();

        awaitFilled();
        assertThat(delivery().pending(FakeRegistry.account(3), 10)).isEmpty();
        assertThat(recipients(answer)).hasSize(ACCOUNTS);
    }

    private Broadcasted broadcasts(String id, Audience audience) {
        return delivery().ask(DeliveryAddresses.BROADCAST, broadcast(id, audience, "body of " + id));
    }

    private ErrorCode refused(Broadcast broadcast) {
        return delivery().refused(DeliveryAddresses.BROADCAST, broadcast);
    }

    private static Broadcast broadcast(String id, Audience audience, String body) {
        Author author = new Author(AUTHOR, new Nickname("author"), null, new SessionId("00000000000000a1"));
        return new Broadcast(author, audience, new MessageId(id), Post.TYPE_DEFAULT, body);
    }

    private void awaitFilled() {
        await().until(() -> delivery()
                .numbers("SELECT id FROM broadcast WHERE filled = FALSE")
                .isEmpty());
    }

    private List<AccountId> recipients(Broadcasted answer) {
        return delivery()
                .numbers("SELECT account FROM participant WHERE low = 0 AND high = "
                        + answer.conversation().high() + " ORDER BY account")
                .stream()
                .map(AccountId::new)
                .toList();
    }
}
