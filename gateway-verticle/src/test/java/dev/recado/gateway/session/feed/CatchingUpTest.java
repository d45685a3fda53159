package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.ALICE;
import static dev.recado.gateway.session.feed.FakeLog.WITH_ALICE;
import static dev.recado.gateway.session.feed.FeedSetup.RECHECK_MS_MAX;
import static dev.recado.gateway.session.feed.Recorder.CAUGHT_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a session is sent first: what waits, the receipts that it missed, and that this was all. */
class CatchingUpTest {
    private final FeedSetup session = FeedSetup.ofASession();
    private final FakeLog log = session.log;
    private final Recorder client = session.client;
    private final Feed feed = session.feed;

    @Test
    void shouldOnlyBeCaughtUpWhenNothingWaits() {
        feed.start();

        assertThat(client.written).containsExactly(CAUGHT_UP);
    }

    @Test
    void shouldSendWhatWaitsThenReceiptsThenCaughtUp() {
        List<Entry> waiting = log.fromAlice(6);
        Receipt receipt = new Receipt(WITH_ALICE, ALICE, 3, 0);
        log.receipts.add(receipt);

        feed.start();

        List<Object> expected = new ArrayList<>(waiting);
        expected.add(receipt);
        expected.add(CAUGHT_UP);
        assertThat(client.written).isEqualTo(expected);
    }

    @Test
    void shouldGoOnWhereItWasWhenSomethingCannotBeWritten() {
        List<Object> expected = new ArrayList<>(log.fromAlice(6));
        expected.add(CAUGHT_UP);
        client.breaking = 4;

        feed.start();
        session.pass(1_000);

        assertThat(client.written).isEqualTo(expected);
    }

    @Test
    void shouldBeCaughtUpOnceHoweverOftenTheLogIsReadAgain() {
        feed.start();
        session.pass(RECHECK_MS_MAX);
        session.pass(RECHECK_MS_MAX);

        assertThat(client.written).containsExactly(CAUGHT_UP);
        assertThat(log.reads).isEqualTo(3);
    }

    @Test
    void shouldNotBeCaughtUpBeforeEverythingThatWaitedIsSent() {
        log.fromAlice(10);

        feed.start();
        assertThat(client.take()).hasSize(8).doesNotContain(CAUGHT_UP);
        session.acknowledge(WITH_ALICE, 8);

        assertThat(client.written).hasSize(3).last().isEqualTo(CAUGHT_UP);
    }

    @Test
    void shouldHoldBackALiveReceiptUntilThoseThatWereMissedAreSent() {
        log.held = true;
        Receipt receipt = new Receipt(WITH_ALICE, ALICE, 3, 0);
        feed.start();

        feed.heard(receipt);
        log.receipts.add(receipt);
        log.answerAll();

        assertThat(client.written).containsExactly(receipt, CAUGHT_UP);
    }

    @Test
    void shouldSendAReceiptThatCameWhileTheMissedOnesWereRead() {
        log.held = true;
        feed.start();
        log.answer(0);
        log.answer(0);
        Receipt receipt = new Receipt(WITH_ALICE, ALICE, 3, 0);

        feed.heard(receipt);
        log.receipts.add(receipt);
        log.answerAll();

        assertThat(client.written).containsExactly(CAUGHT_UP, receipt);
    }
}
