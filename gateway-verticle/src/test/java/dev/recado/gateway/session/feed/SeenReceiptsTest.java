package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.ALICE;
import static dev.recado.gateway.session.feed.FakeLog.SELF;
import static dev.recado.gateway.session.feed.FakeLog.WITH_ALICE;
import static dev.recado.gateway.session.feed.FeedSetup.RECHECK_MS_MAX;
import static dev.recado.gateway.session.feed.Recorder.CAUGHT_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Receipt;
import org.junit.jupiter.api.Test;

/** Which receipts a client was shown, and is taken to have seen. */
class SeenReceiptsTest {
    private final FeedSetup session = FeedSetup.ofASession();
    private final FakeLog log = session.log;
    private final Recorder client = session.client;
    private final Feed feed = session.feed;

    private Receipt receipt(int conversation, long delivered) {
        return new Receipt(FakeLog.conversation(conversation), ALICE, delivered, 0);
    }

    @Test
    void shouldNotShowOwnReceipts() {
        session.begin();

        feed.heard(new Receipt(WITH_ALICE, SELF, 1, 1));

        assertThat(client.written).isEmpty();
    }

    @Test
    void shouldTakeReceiptsAsSeenOnceTheClientIsHeardOf() {
        session.begin();
        feed.heard(receipt(1, 1));
        feed.heard(receipt(2, 1));

        assertThat(log.seen).isEmpty();
        feed.clientHeard();

        assertThat(log.seen).containsExactly(receipt(1, 1), receipt(2, 1));
    }

    @Test
    void shouldTellOnlyTheLatestReceiptOfAConversation() {
        session.begin();
        feed.heard(receipt(1, 1));
        feed.heard(receipt(1, 2));
        feed.clientHeard();

        feed.stop();

        assertThat(log.seen).containsExactly(receipt(1, 2));
    }

    @Test
    void shouldNotTellAtTheEndWhatTheClientMayNotHaveRead() {
        session.begin();
        feed.heard(receipt(1, 1));

        feed.stop();

        assertThat(log.seen).isEmpty();
    }

    @Test
    void shouldNotShowAReceiptTwiceWhenTheLogIsReadAgain() {
        session.begin();
        log.receipts.add(receipt(1, 1));
        feed.heard(receipt(1, 1));

        session.pass(RECHECK_MS_MAX);

        assertThat(client.written).containsExactly(receipt(1, 1));
    }

    @Test
    void shouldForgetTheOldestReceiptsOfAClientThatIsNotHeardOf() {
        session.begin();
        for (int i = 1; i <= 5; i++) {
            feed.heard(receipt(i, 1));
        }

        feed.clientHeard();

        assertThat(client.written).hasSize(5);
        assertThat(log.seen).containsExactly(receipt(3, 1), receipt(4, 1), receipt(5, 1));
    }

    @Test
    void shouldBeCaughtUpThoughTheClientSaysNothingAndManyReceiptsWait() {
        for (int i = 1; i <= 9; i++) {
            log.receipts.add(receipt(i, 1));
        }

        feed.start();

        assertThat(client.written).hasSize(10).last().isEqualTo(CAUGHT_UP);
    }
}
