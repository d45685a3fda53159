package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.ALICE;
import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.TALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Conversations.Summary;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.delivery.ListConversations;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Pending.Removed;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.id.AccountId;
import dev.recado.delivery.DeliveryConfig.Retention;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is to be seen of old entries being removed while nobody asks for it. */
class RetentionTest extends OnEachDatabase {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration DEVICES = Duration.ofDays(90);

    @Test
    void shouldRemoveWhatIsOldAndSaySoInTheHistory() {
        delivery().posts(ALICE, BOB, "a");
        delivery().posts(ALICE, BOB, "b");
        delivery().posts(ALICE, BOB, "c");
        delivery().acknowledges(BOB, TALK, 2, 1);

        restartAfter(DAY.multipliedBy(2), new Retention(DAY, null, DEVICES));

        await().untilAsserted(() ->
                assertThat(history().entries()).extracting(Entry::seq).containsExactly(3L));
        assertThat(history().removed()).isEqualTo(new Range(1, 2));
        assertThat(pending(BOB).removed()).isNull();
        assertThat(pending(BOB).entries()).extracting(Entry::seq).containsExactly(3L);
        assertThat(pending(ALICE).removed()).isNull();
        assertThat(delivery().posts(BOB, ALICE, "d").seq()).isEqualTo(4);
    }

    @Test
    void shouldTellWhatWaitedAndIsGone() {
        delivery().posts(ALICE, BOB, "a");
        delivery().posts(ALICE, BOB, "b");

        restartAfter(DAY.multipliedBy(2), new Retention(DAY, DAY, DEVICES));

        await().untilAsserted(() -> assertThat(history().removed()).isEqualTo(new Range(1, 2)));
        assertThat(pending(BOB).entries()).isEmpty();
        assertThat(pending(BOB).removed()).containsExactly(new Removed(TALK, new Range(1, 2)));
        assertThat(pending(ALICE).removed()).isNull();
        assertThat(delivery()
                        .ask(DeliveryAddresses.CONVERSATIONS, new ListConversations(BOB, null, 10))
                        .conversations())
                .extracting(Summary::last)
                .containsExactly(2L);
        // Whoever acknowledges what is gone is not told of it again.
        delivery().acknowledges(BOB, TALK, 2, 0);
        assertThat(pending(BOB).removed()).isNull();
    }

    private History history() {
        return delivery().ask(DeliveryAddresses.HISTORY, new ReadHistory(ALICE, TALK, 0L, null, 10));
    }

    private Pending pending(AccountId account) {
        return delivery().ask(DeliveryAddresses.PENDING, new ReadPending(account, null, 10));
    }
}
