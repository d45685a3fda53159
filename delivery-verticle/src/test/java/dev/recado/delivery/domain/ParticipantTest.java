package dev.recado.delivery.domain;

import static dev.recado.delivery.domain.ConversationTest.ALICE;
import static dev.recado.delivery.domain.ConversationTest.BOB;
import static dev.recado.delivery.domain.ConversationTest.TALK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.AccountId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParticipantTest {
    private final Conversation conversation = Conversation.direct(TALK, 0, Set.of());
    private final Participant alice = Participant.begin(conversation, ALICE);
    private final Participant bob = Participant.begin(conversation, BOB);

    @Test
    void shouldMoveACursorForwardOnly() {
        says(alice);
        says(alice);

        assertThat(bob.acknowledge(2, 0)).isTrue();
        assertThat(bob.acknowledge(1, 0)).isFalse();

        assertThat(bob.cursors()).isEqualTo(new Cursors(2, 0));
    }

    @Test
    void shouldNotMoveACursorBeyondTheEndOfTheLog() {
        says(alice);

        bob.acknowledge(Long.MAX_VALUE, 0);

        assertThat(bob.cursors()).isEqualTo(new Cursors(1, 0));
    }

    @Test
    void shouldTakeWhatIsReadAsDelivered() {
        says(alice);
        says(alice);

        bob.acknowledge(0, 2);

        assertThat(bob.cursors()).isEqualTo(new Cursors(2, 2));
    }

    @Test
    void shouldSettleAnAuthorOnHisOwnEntriesWithoutCallingThemDelivered() {
        says(alice);
        says(alice);

        assertThat(alice.settled()).isEqualTo(2);
        assertThat(alice.cursors()).isEqualTo(Cursors.START);
        assertThat(bob.settled()).isZero();
    }

    @Test
    void shouldSettleAnAuthorOnLaterOwnEntriesOnceHeAcknowledgedTheOthersBetween() {
        says(bob);
        says(alice);
        assertThat(alice.settled()).isZero();

        alice.acknowledge(1, 0);
        says(alice);

        assertThat(alice.settled()).isEqualTo(3);
    }

    @Test
    void shouldNotSettleBeyondAnEntryThatWaits() {
        says(bob);
        says(bob);

        alice.acknowledge(1, 0);
        says(alice);

        assertThat(alice.settled()).isEqualTo(1);
    }

    @Test
    void shouldNotSettleBeyondAnEntryThatWaitsInTheStore() {
        Conversation loaded = Conversation.direct(TALK, 9, Set.of());
        Participant late = new Participant(loaded, ALICE, Tenure.ALWAYS, new Cursors(3, 0), 3, 8);

        late.acknowledge(7, 0);
        assertThat(late.settled()).isEqualTo(7);

        late.acknowledge(8, 0);
        assertThat(late.settled()).isEqualTo(9);
    }

    @Test
    void shouldHaveNothingBehindHimWhenHeJoins() {
        says(bob);
        says(bob);

        Participant eve = Participant.join(conversation, new AccountId(3));

        assertThat(eve.tenure()).isEqualTo(new Tenure(2, Tenure.OPEN));
        assertThat(eve.cursors()).isEqualTo(new Cursors(1, 1));
        assertThat(eve.settled()).isEqualTo(1);
    }

    @Test
    void shouldHaveNothingToAcknowledgeWhenHeJoinsByHimself() {
        says(bob);
        AccountId eve = new AccountId(3);
        ConversationTest.says(conversation, eve);

        assertThat(Participant.join(conversation, eve).settled()).isEqualTo(2);
    }

    @Test
    void shouldHaveTheEntryByWhichHeIsRemovedAsHisLast() {
        says(bob);

        alice.leave();
        says(bob);
        alice.acknowledge(2, 2);

        assertThat(alice.member()).isFalse();
        assertThat(alice.tenure()).isEqualTo(new Tenure(1, 1));
        assertThat(alice.cursors()).isEqualTo(new Cursors(1, 1));
        assertThat(alice.settled()).isEqualTo(1);
    }

    @Test
    void shouldBeSettledAtTheEndWhenHeLeavesByHimselfWithNothingWaiting() {
        says(bob);
        alice.acknowledge(1, 0);
        says(alice);

        alice.leave();

        assertThat(alice.settled()).isEqualTo(2);
    }

    @Test
    void shouldNotHaveWhatWasSaidWhileHeWasAway() {
        says(bob);
        alice.acknowledge(1, 1);
        says(alice);
        alice.leave();
        says(bob);
        says(bob);

        assertThat(alice.rejoin()).contains(new Tenure(1, 2));

        assertThat(alice.member()).isTrue();
        assertThat(alice.tenure()).isEqualTo(new Tenure(4, Tenure.OPEN));
        assertThat(alice.cursors()).isEqualTo(new Cursors(3, 1));
        assertThat(alice.settled()).isEqualTo(3);
    }

    @Test
    void shouldStillHaveWhatWaitedWhenHeWasRemovedOnceHeIsBack() {
        says(bob);
        says(bob);
        alice.leave();
        says(bob);
        says(bob);

        assertThat(alice.rejoin()).contains(new Tenure(1, 2));

        assertThat(alice.cursors()).isEqualTo(Cursors.START);
        assertThat(alice.settled()).isZero();
        alice.acknowledge(4, 0);
        assertThat(alice.settled()).isEqualTo(4);
    }

    @Test
    void shouldHaveOneTenureWhenHeComesBackAtOnce() {
        says(bob);
        alice.leave();
        says(bob);

        assertThat(alice.rejoin()).isEmpty();

        assertThat(alice.tenure()).isEqualTo(Tenure.ALWAYS);
        assertThat(alice.settled()).isZero();
    }

    @Test
    void shouldBelongToTheConversationItWasMadeForOnly() {
        assertThat(alice.of(conversation)).isTrue();
        assertThat(alice.of(Conversation.direct(TALK, 0, Set.of()))).isFalse();
    }

    private void says(Participant author) {
        ConversationTest.says(conversation, author.account());
        author.settle();
    }
}
