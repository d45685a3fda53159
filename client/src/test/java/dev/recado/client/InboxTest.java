package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.ConversationId;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final ConversationId ONE = ConversationId.parse("1111111111111-2222222222222");
    private static final ConversationId TWO = ConversationId.parse("1111111111111-3333333333333");
    private static final ConversationId THREE = ConversationId.parse("1111111111111-4444444444444");

    private final Inbox inbox = new Inbox(2);

    private void show(ConversationId conversation, long seq) {
        assertThat(inbox.show(conversation, seq)).isTrue();
        inbox.shown(conversation, seq);
    }

    @Test
    void shouldShowAnEntryOnce() {
        show(ONE, 1);
        show(ONE, 3);
        assertThat(inbox.show(ONE, 3)).isFalse();
        assertThat(inbox.show(ONE, 1)).isFalse();
    }

    @Test
    void shouldShowAgainWhatWasNotTaken() {
        // given
        show(ONE, 1);
        assertThat(inbox.show(ONE, 2)).isTrue();
        show(ONE, 3);

        // when
        show(ONE, 2);

        // then
        assertThat(inbox.show(ONE, 2)).isFalse();
        assertThat(inbox.show(ONE, 3)).isFalse();
    }

    @Test
    void shouldNotShowAgainWhatWasNotTakenButAcknowledged() {
        // given
        assertThat(inbox.show(ONE, 1)).isTrue();
        assertThat(inbox.show(ONE, 2)).isTrue();

        // when
        inbox.acknowledged(ONE, 1, 0);

        // then
        assertThat(inbox.show(ONE, 1)).isFalse();
        assertThat(inbox.show(ONE, 2)).isTrue();
    }

    @Test
    void shouldRememberALimitedNumberOfEntriesThatWereNotTaken() {
        // given
        for (int seq = 1; seq <= Inbox.MISSED_MAX + 1; seq++) {
            assertThat(inbox.show(ONE, seq)).isTrue();
        }

        // then
        assertThat(inbox.show(ONE, 1)).isFalse();
        assertThat(inbox.show(ONE, 2)).isTrue();
    }

    @Test
    void shouldCountEachConversationByItself() {
        show(ONE, 5);
        show(TWO, 1);
    }

    @Test
    void shouldKnowWhatToAcknowledgeAgain() {
        // given
        show(ONE, 1);
        show(ONE, 2);
        assertThat(inbox.acknowledgedBefore(ONE, 1)).isEmpty();

        // when
        inbox.acknowledged(ONE, 1, 0);

        // then
        assertThat(inbox.acknowledgedBefore(ONE, 1)).contains(new Cursors(1, 0));
        assertThat(inbox.acknowledgedBefore(ONE, 2)).isEmpty();
    }

    @Test
    void shouldTakeWhatIsReadAsReceived() {
        // when
        inbox.acknowledged(ONE, 0, 4);
        inbox.acknowledged(ONE, 2, 0);

        // then
        assertThat(inbox.acknowledgedBefore(ONE, 4)).contains(new Cursors(4, 4));
    }

    @Test
    void shouldForgetTheConversationThatWasUsedLongestAgo() {
        // given
        show(ONE, 1);
        show(TWO, 1);

        // when
        show(THREE, 1);

        // then
        assertThat(inbox.show(TWO, 1)).isFalse();
        assertThat(inbox.show(ONE, 1)).isTrue();
    }
}
