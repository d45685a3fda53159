package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.ALICE;
import static dev.recado.gateway.session.feed.FeedSetup.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a feed remembers of conversations. */
class ForgottenStreamsTest {
    private final FeedSetup session = FeedSetup.ofASession();
    private final FakeLog log = session.log;
    private final Recorder client = session.client;
    private final Feed feed = session.feed;

    @Test
    void shouldForgetConversationsInWhichEverythingIsAcknowledged() {
        session.begin();
        for (int i = 1; i <= 50; i++) {
            feed.heard(log.add(FakeLog.conversation(i), ALICE));
            session.acknowledge(FakeLog.conversation(i), 1);
        }

        assertThat(client.written).hasSize(50);
        assertThat(feed.streams()).isLessThanOrEqualTo(LIMITS.streams() + 1);
    }

    @Test
    void shouldNotForgetWhatIsNotAcknowledged() {
        session.begin();
        for (int i = 1; i <= 8; i++) {
            feed.heard(log.add(FakeLog.conversation(i), ALICE));
        }
        for (int i = 1; i <= 8; i++) {
            feed.heard(log.conversations().get(FakeLog.conversation(i)).get(0));
        }

        assertThat(client.written).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void shouldNotSendAgainWhatWasAcknowledgedWhileAPageWithItWasOnItsWay() {
        session.begin();
        for (int i = 1; i <= 4; i++) {
            feed.heard(log.add(FakeLog.conversation(i), ALICE));
        }
        log.held = true;
        feed.heard(log.add(FakeLog.conversation(5), ALICE));
        log.held = false;
        for (int i = 1; i <= 4; i++) {
            session.acknowledge(FakeLog.conversation(i), 1);
        }
        feed.heard(log.add(FakeLog.conversation(4), ALICE));

        log.answerAll();

        assertThat(client.written).hasSize(6).doesNotHaveDuplicates();
    }
}
