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

    @Test
    void shouldShowAnEntryOnce() {
        assertThat(inbox.show(ONE, 1)).isTrue();
        assertThat(inbox.show(ONE, 3)).isTrue();
        assertThat(inbox.show(ONE, 3)).isFalse();
        assertThat(inbox.show(ONE, 1)).isFalse();
    }

    @Test
    void shouldCountEachConversationByItself() {
        assertThat(inbox.show(ONE, 5)).isTrue();
        assertThat(inbox.show(TWO, 1)).isTrue();
    }

    @Test
    void shouldKnowWhatToAcknowledgeAgain() {
        // given
        inbox.show(ONE, 1);
        inbox.show(ONE, 2);
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
        inbox.show(ONE, 1);
        inbox.show(TWO, 1);

        // when
        inbox.show(THREE, 1);

        // then
        assertThat(inbox.show(TWO, 1)).isFalse();
        assertThat(inbox.show(ONE, 1)).isTrue();
    }
}
