package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FeedSetup.RECHECK_MS_MAX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is heard of while a session listens, and when the log is read for it. */
class LiveEntriesTest {
    private final FeedSetup session = FeedSetup.ofASession();
    private final FakeLog log = session.log;
    private final Recorder client = session.client;
    private final Feed feed = session.feed;

    @Test
    void shouldFindTheFirstEntryOfAConversationInTheLog() {
        session.begin();

        Entry first = log.fromAlice();
        feed.heard(first);

        assertThat(client.written).containsExactly(first);
        assertThat(log.reads).isEqualTo(2);
    }

    @Test
    void shouldSendTheNextEntryWithoutReadingTheLog() {
        session.begin();
        feed.heard(log.fromAlice());
        int reads = log.reads;

        feed.heard(log.fromAlice());
        feed.heard(log.fromAlice());

        assertThat(client.written).hasSize(3);
        assertThat(log.reads).isEqualTo(reads);
    }

    @Test
    void shouldDropWhatWasSentAlready() {
        session.begin();
        Entry first = log.fromAlice();
        feed.heard(first);

        feed.heard(first);

        assertThat(client.written).containsExactly(first);
    }

    @Test
    void shouldFillAGapFromTheLog() {
        session.begin();
        Entry first = log.fromAlice();
        feed.heard(first);
        Entry lost = log.fromAlice();

        Entry third = log.fromAlice();
        feed.heard(third);

        assertThat(client.written).containsExactly(first, lost, third);
    }

    @Test
    void shouldCountOwnEntriesWithoutSendingThem() {
        session.begin();
        Entry first = log.fromAlice();
        feed.heard(first);
        int reads = log.reads;

        feed.heard(log.own());
        Entry third = log.fromAlice();
        feed.heard(third);

        assertThat(client.written).containsExactly(first, third);
        assertThat(log.reads).isEqualTo(reads);
    }

    @Test
    void shouldReadNothingForAnOwnEntryOfAConversationItIsNotIn() {
        session.begin();

        feed.heard(log.own());

        assertThat(client.written).isEmpty();
        assertThat(log.reads).isEqualTo(1);
    }

    @Test
    void shouldLookForWhatAnOwnEntrySkips() {
        session.begin();
        feed.heard(log.fromAlice());
        Entry lost = log.fromAlice();

        feed.heard(log.own());

        assertThat(client.written).last().isEqualTo(lost);
    }

    @Test
    void shouldReadAgainForWhatComesWhileItReads() {
        session.begin();
        log.held = true;
        Entry first = log.fromAlice();
        feed.heard(first);
        Entry second = log.fromAlice();
        feed.heard(second);

        log.answerAll();

        assertThat(client.written).containsExactly(first, second);
    }

    @Test
    void shouldGoOnLiveAfterAWalkWithWhatCameMeanwhile() {
        session.begin();
        log.held = true;
        Entry first = log.fromAlice();
        feed.heard(first);
        List<Entry> meanwhile = log.fromAlice(3);
        meanwhile.forEach(feed::heard);
        feed.heard(log.own());
        int reads = log.reads;

        log.answer(0);
        Entry last = log.fromAlice();
        feed.heard(last);

        assertThat(client.take())
                .startsWith(first)
                .containsAll(meanwhile)
                .endsWith(last)
                .hasSize(5);
        assertThat(log.reads).isEqualTo(reads);
    }

    @Test
    void shouldReadAgainWhenMoreCameMeanwhileThanIsHeld() {
        Feed wide = session.feed(FeedLimits.of(10_000, Duration.ofSeconds(60)));
        wide.start();
        client.take();
        log.held = true;
        wide.heard(log.fromAlice());
        log.fromAlice(1_000).forEach(wide::heard);

        log.answerAll();

        assertThat(client.written).hasSize(1_001);
    }

    @Test
    void shouldWriteNothingAfterTheEnd() {
        session.begin();
        log.held = true;
        feed.heard(log.fromAlice());

        feed.stop();
        log.answerAll();
        feed.heard(log.fromAlice());
        session.pass(RECHECK_MS_MAX);

        assertThat(client.written).isEmpty();
    }
}
