package dev.recado.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    private static final AccountId BOB = new AccountId(1_000_000_000_002L);
    private static final ConversationId TALK = ConversationId.direct(BOB, ALICE);

    private final Conversation conversation = Conversation.begin(TALK);

    @Test
    void shouldNumberEntriesFromOneWithoutHoles() {
        assertThat(List.of(says(ALICE, "a"), says(BOB, "b"), says(ALICE, "c")))
                .extracting(Entry::seq)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldMoveACursorForwardOnly() {
        says(ALICE, "a");
        says(ALICE, "b");

        assertThat(conversation.acknowledge(BOB, 2, 0)).contains(true);
        assertThat(conversation.acknowledge(BOB, 1, 0)).contains(false);

        assertThat(cursors(BOB)).isEqualTo(new Cursors(2, 0));
    }

    @Test
    void shouldNotMoveACursorBeyondTheEndOfTheLog() {
        says(ALICE, "a");

        conversation.acknowledge(BOB, Long.MAX_VALUE, 0);

        assertThat(cursors(BOB)).isEqualTo(new Cursors(1, 0));
    }

    @Test
    void shouldTakeWhatIsReadAsDelivered() {
        says(ALICE, "a");
        says(ALICE, "b");

        conversation.acknowledge(BOB, 0, 2);

        assertThat(cursors(BOB)).isEqualTo(new Cursors(2, 2));
    }

    @Test
    void shouldNotKnowTheCursorsOfAStranger() {
        assertThat(conversation.acknowledge(new AccountId(5), 1, 0)).isEmpty();
    }

    @Test
    void shouldSettleAnAuthorOnHisOwnEntriesWithoutCallingThemDelivered() {
        says(ALICE, "a");
        says(ALICE, "b");

        assertThat(settled(ALICE)).isEqualTo(2);
        assertThat(cursors(ALICE)).isEqualTo(Cursors.START);
        assertThat(settled(BOB)).isZero();
    }

    @Test
    void shouldSettleAnAuthorOnLaterOwnEntriesOnceHeAcknowledgedTheOthersBetween() {
        says(BOB, "a");
        says(ALICE, "b");
        assertThat(settled(ALICE)).isZero();

        conversation.acknowledge(ALICE, 1, 0);
        says(ALICE, "c");

        assertThat(settled(ALICE)).isEqualTo(3);
    }

    @Test
    void shouldNotSettleBeyondAnEntryThatWaits() {
        says(BOB, "a");
        says(BOB, "b");

        conversation.acknowledge(ALICE, 1, 0);
        says(ALICE, "c");

        assertThat(settled(ALICE)).isEqualTo(1);
    }

    @Test
    void shouldHaveOneParticipantWhenSomebodyWritesToHimself() {
        Conversation notes = Conversation.begin(ConversationId.direct(ALICE, ALICE));

        notes.append(post(notes.id(), ALICE, "a"), 0);

        assertThat(notes.participants()).hasSize(1);
        assertThat(notes.participant(ALICE).settled()).isEqualTo(1);
    }

    private Entry says(AccountId author, String id) {
        return conversation.append(post(TALK, author, id), 1);
    }

    static Post post(ConversationId conversation, AccountId author, String id) {
        return new Post(
                conversation, author, new Nickname("n" + author), new MessageId(id), "text/plain", "body " + id);
    }

    private Cursors cursors(AccountId account) {
        return conversation.participant(account).cursors();
    }

    private long settled(AccountId account) {
        return conversation.participant(account).settled();
    }
}
