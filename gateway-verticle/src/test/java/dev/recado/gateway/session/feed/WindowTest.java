package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.WITH_ALICE;
import static dev.recado.gateway.session.feed.FeedSetup.RECHECK_MS_MAX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much may be under way to a client that acknowledges, late or too much. */
class WindowTest {
    private final FeedSetup session = FeedSetup.ofASession();
    private final FakeLog log = session.log;
    private final Recorder client = session.client;
    private final Feed feed = session.feed;

    @Test
    void shouldNotSendMoreThanTheWindowUnacknowledged() {
        session.begin();

        log.fromAlice(20).forEach(feed::heard);

        assertThat(client.written).hasSize(8);
    }

    @Test
    void shouldSendMoreAsItIsAcknowledged() {
        session.begin();
        List<Entry> entries = log.fromAlice(20);
        entries.forEach(feed::heard);

        session.acknowledge(WITH_ALICE, 3);
        assertThat(client.written).hasSize(11);
        session.acknowledge(WITH_ALICE, 11);
        session.acknowledge(WITH_ALICE, 19);

        assertThat(client.written).isEqualTo(entries);
    }

    @Test
    void shouldNotReadEntryByEntryWhenAcknowledgedOneByOne() {
        session.begin();
        log.fromAlice(20).forEach(feed::heard);
        int reads = log.reads;

        session.acknowledge(WITH_ALICE, 1);

        assertThat(log.reads).isEqualTo(reads);
    }

    @Test
    void shouldIgnoreAcknowledgementsThatAreRepeatedOrOfConversationsItIsNotIn() {
        session.begin();
        log.fromAlice(20).forEach(feed::heard);
        session.acknowledge(WITH_ALICE, 4);
        client.take();

        session.acknowledge(WITH_ALICE, 4);
        session.acknowledge(WITH_ALICE, 1);
        session.acknowledge(FakeLog.conversation(7), 9);

        assertThat(client.written).isEmpty();
    }

    @Test
    void shouldAskAgainForAnAcknowledgementWhoseAnswerWasLost() {
        session.begin();
        List<Entry> entries = log.fromAlice(10);
        entries.forEach(feed::heard);
        log.losing = 1;
        session.acknowledge(WITH_ALICE, 8);
        assertThat(client.written).hasSize(8);

        session.pass(RECHECK_MS_MAX);

        assertThat(client.written).isEqualTo(entries);
    }

    @Test
    void shouldNotAcknowledgeForTheClientWhatItHadNotWhenItSaidSo() {
        session.begin();
        feed.heard(log.fromAlice());
        session.acknowledge(WITH_ALICE, 1_000);
        Entry second = log.fromAlice();
        feed.heard(second);
        feed.heard(log.fromAlice());
        log.acknowledged.clear();

        session.pass(RECHECK_MS_MAX);

        assertThat(log.acknowledged).isEmpty();
    }
}
