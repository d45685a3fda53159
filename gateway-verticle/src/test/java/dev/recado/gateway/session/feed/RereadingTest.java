package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FeedSetup.RECHECK_MS_MAX;
import static dev.recado.gateway.session.feed.Recorder.CAUGHT_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import org.junit.jupiter.api.Test;

/** That the log is read again, since a doorbell may be lost, and a read may fail. */
class RereadingTest {
    private final FeedSetup session = FeedSetup.ofASession();
    private final FakeLog log = session.log;
    private final Recorder client = session.client;
    private final Feed feed = session.feed;

    @Test
    void shouldReadTheLogFromTimeToTimeSinceADoorbellMayBeLost() {
        session.begin();
        Entry lost = log.fromAlice();

        session.pass(44_000);
        assertThat(client.written).isEmpty();
        session.pass(RECHECK_MS_MAX);

        assertThat(client.written).containsExactly(lost);
    }

    @Test
    void shouldTryAgainWhenTheLogCannotBeReadAndMoreRarelyEachTime() {
        log.failing = 4;
        Entry waiting = log.fromAlice();
        feed.start();

        session.pass(249);
        assertThat(log.reads).isEqualTo(1);
        session.pass(1);
        session.pass(499);
        assertThat(log.reads).isEqualTo(2);
        session.pass(1);
        session.pass(1000);
        session.pass(2000);

        assertThat(log.reads).isEqualTo(5);
        assertThat(client.written).containsExactly(waiting, CAUGHT_UP);
    }
}
