package dev.recado.system.person;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.client.Accepted;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import org.junit.jupiter.api.Test;

/** A checker that never complains would be of no use. */
class CheckerTest {
    private static final String ALICE = "alice";
    private static final AccountId ID = AccountId.parse("1111111111111");
    private static final ConversationId CONVERSATION = ConversationId.parse("1111111111111-2222222222222");

    private final Checker checker = new Checker();

    private void sent(String body, long seq) {
        checker.sent(ALICE, body);
        checker.accepted(ALICE, body, new Accepted(CONVERSATION, seq, 1, Durability.DISK, false));
    }

    private void heard(String body, long seq) {
        checker.heard(
                new Entry(CONVERSATION, seq, ID, new Nickname(ALICE), 1, new MessageId(body), "text/plain", body));
    }

    @Test
    void shouldBeContentWhenEverythingAcceptedWasHeardOnceInOrder() {
        // given
        sent("one", 1);
        checker.sent(ALICE, "refused");
        sent("two", 2);

        // when
        heard("one", 1);
        heard("two", 2);

        // then
        assertThatCode(checker::check).doesNotThrowAnyException();
    }

    @Test
    void shouldComplainOfWhatIsLost() {
        // given
        sent("one", 1);
        sent("two", 2);

        // when
        heard("one", 1);

        // then
        assertThatThrownBy(checker::check).hasMessageContaining("lost").hasMessageContaining("two");
    }

    @Test
    void shouldComplainOfWhatIsRepeated() {
        // given
        sent("one", 1);

        // when
        heard("one", 1);
        heard("one", 2);

        // then
        assertThatThrownBy(checker::check).hasMessageContaining("more than once");
    }

    @Test
    void shouldComplainOfAnotherOrderThanWasSent() {
        // given
        sent("one", 2);
        sent("two", 1);

        // when
        heard("two", 1);
        heard("one", 2);

        // then
        assertThatThrownBy(checker::check).hasMessageContaining("in the order it was sent");
    }

    @Test
    void shouldComplainOfAnotherOrderThanIsNumbered() {
        // given
        sent("one", 1);
        sent("two", 2);

        // when
        heard("two", 2);
        heard("one", 1);

        // then
        assertThatThrownBy(checker::check).hasMessageContaining("the order of what was heard");
    }

    @Test
    void shouldComplainOfAnotherNumberThanWasAnswered() {
        // given
        sent("one", 1);

        // when
        heard("one", 5);

        // then
        assertThatThrownBy(checker::check).hasMessageContaining("the number of 'one'");
    }
}
