package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.ALICE;
import static dev.recado.gateway.session.feed.FakeLog.SELF;
import static dev.recado.gateway.session.feed.FeedSetup.ELSEWHERE;
import static dev.recado.gateway.session.feed.FeedSetup.HERE;
import static dev.recado.gateway.session.feed.FeedSetup.RECHECK_MS_MAX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import org.junit.jupiter.api.Test;

/** What a session is shown of the groups that it hears, or hears no more. */
class GroupEntriesTest {
    private static final GroupId GROUP = FakeLog.group(1);
    private static final ConversationId CONVERSATION = ConversationId.group(GROUP);

    private final FeedSetup session = FeedSetup.ofASession();

    private Entry said() {
        return session.log.add(CONVERSATION, ALICE);
    }

    @Test
    void shouldShowTheNextEntryWithoutReadingTheLog() {
        session.log.join(GROUP);
        session.begin();
        Entry first = session.heard(said());
        int reads = session.log.reads;

        Entry second = session.heard(said());

        assertThat(session.written()).containsExactly(FakeLog.stored(first), second);
        assertThat(session.log.reads).isEqualTo(reads);
    }

    @Test
    void shouldNotShowWhatWasSaidAfterItLeftThoughItIsHeardAndTheNext() {
        session.log.join(GROUP);
        session.begin();
        session.heard(said());
        session.heard(session.log.leave(GROUP));
        session.written();

        session.heard(said());
        session.heard(said());
        session.pass(RECHECK_MS_MAX);

        assertThat(session.written()).isEmpty();
    }

    @Test
    void shouldShowWhatIsSaidOnceItIsBack() {
        session.log.join(GROUP);
        session.begin();
        session.heard(session.log.leave(GROUP));
        Entry without = session.heard(said());
        session.written();

        Entry back = session.heard(session.log.join(GROUP));
        Entry next = session.heard(said());
        session.heard(without);
        int reads = session.log.reads;
        Entry another = session.heard(said());

        assertThat(session.written()).containsExactly(back, FakeLog.stored(next), another);
        assertThat(session.log.reads).isEqualTo(reads);
    }

    @Test
    void shouldReadTheLogForNobodyElsesComingAndGoing() {
        session.log.join(GROUP);
        session.begin();
        session.heard(said());
        int reads = session.log.reads;

        session.heard(said());
        session.heard(new Entry(
                CONVERSATION,
                4,
                ALICE,
                new Nickname("n"),
                4,
                new MessageId("m4"),
                "recado.group.left",
                "{\"account\":\"" + ALICE + "\"}"));

        assertThat(session.written()).hasSize(3);
        assertThat(session.log.reads).isEqualTo(reads);
    }

    @Test
    void shouldShowWhatAnotherSessionSentToTheGroupUntilItLeftFromThere() {
        session.log.join(GROUP);
        session.begin();
        session.heard(said());
        session.written();

        Entry own = session.heard(session.fromElsewhere(CONVERSATION));
        Entry left = session.heard(session.log.leave(GROUP, SELF, null, ELSEWHERE));
        session.heard(said());

        assertThat(session.written()).containsExactly(own, left);
    }

    @Test
    void shouldShowReceiptsOfAGroupAndNotTellThatTheyWereSeen() {
        session.begin();
        Receipt receipt = new Receipt(CONVERSATION, ALICE, 3, 1);

        session.heard(receipt);
        session.feed.clientHeard();
        session.feed.stop();

        assertThat(session.written()).containsExactly(receipt);
        assertThat(session.log.seen).isEmpty();
    }

    @Test
    void shouldNotLookInTheLogForReceiptsOfAGroupThatFoundTheSocketFull() {
        session.begin();
        int reads = session.log.receiptReads;
        session.client.capacity = 0;

        session.heard(new Receipt(CONVERSATION, ALICE, 3, 1));
        session.client.capacity = 10;
        session.feed.drained();

        assertThat(session.written()).isEmpty();
        assertThat(session.log.receiptReads).isEqualTo(reads);
    }

    @Test
    void shouldNotReadTheLogForWhatItSendsAfterItWasAdded() {
        session.begin();
        session.heard(session.log.join(GROUP));
        session.written();
        int reads = session.log.reads;

        session.heard(session.own(CONVERSATION, null, HERE));
        Entry elsewhere = session.heard(session.fromElsewhere(CONVERSATION));
        Entry answer = session.heard(said());

        assertThat(session.written()).containsExactly(elsewhere, answer);
        assertThat(session.log.reads).isEqualTo(reads);
    }
}
