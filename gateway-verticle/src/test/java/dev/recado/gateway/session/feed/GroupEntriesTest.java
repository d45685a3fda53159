package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.ALICE;
import static dev.recado.gateway.session.feed.FakeLog.SELF;
import static dev.recado.gateway.session.feed.FeedSetup.ELSEWHERE;
import static dev.recado.gateway.session.feed.FeedSetup.RECHECK_MS_MAX;
import static dev.recado.gateway.session.feed.Recorder.CAUGHT_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which groups a session hears, and what it is shown of them. */
class GroupEntriesTest {
    private static final GroupId GROUP = FakeLog.group(1);
    private static final ConversationId CONVERSATION = ConversationId.group(GROUP);

    private final FeedSetup session = FeedSetup.ofASession();

    private Entry said() {
        return session.log.add(CONVERSATION, ALICE);
    }

    @Nested
    class Listening {
        @Test
        void shouldHearEveryGroupBeforeTheLogIsRead() {
            IntStream.range(0, 1_000).forEach(i -> session.log.groups.add(FakeLog.group(i)));
            session.log.held = true;

            session.feed.start();
            for (int pages = 0; pages < 4; pages++) {
                assertThat(session.log.reads).isZero();
                session.log.answer(0);
            }

            assertThat(session.topics.heard).hasSize(1_000);
            assertThat(session.log.reads).isEqualTo(1);
        }

        @Test
        void shouldReadTheLogThoughItsGroupsAreNotKnownAndAskAgain() {
            session.log.join(GROUP);
            session.log.failingMemberships = 2;
            session.feed.start();
            assertThat(session.written()).hasSize(2).endsWith(CAUGHT_UP);
            assertThat(session.topics.heard).isEmpty();

            session.pass(250);
            assertThat(session.topics.heard).isEmpty();
            Entry missed = said();
            session.pass(500);

            assertThat(session.topics.heard).containsExactly(GROUP);
            assertThat(session.written()).containsExactly(FakeLog.stored(missed));
        }

        @Test
        void shouldTryAgainToListenWhereTheBusDidNotLetIt() {
            session.log.join(GROUP);
            session.topics.failing = 1;
            session.begin();
            assertThat(session.topics.heard).isEmpty();

            session.pass(250);

            assertThat(session.topics.heard).containsExactly(GROUP);
        }

        @Test
        void shouldHearAGroupThatItJoinsAndLookForWhatWasSaidMeanwhile() {
            session.begin();
            Entry joined = session.log.join(GROUP);
            Entry meanwhile = said();

            session.changed(GROUP, true);

            assertThat(session.topics.heard).containsExactly(GROUP);
            assertThat(session.written()).containsExactly(joined, meanwhile);
        }

        @Test
        void shouldHearAGroupNoMoreThatItLeavesAndBeToldThatItDid() {
            session.log.join(GROUP);
            session.begin();
            Entry left = session.log.leave(GROUP);

            session.changed(GROUP, false);

            assertThat(session.topics.heard).isEmpty();
            assertThat(session.written()).containsExactly(left);
        }

        @Test
        void shouldFindOutByItselfWhereItIsAndWhereNoMore() {
            GroupId other = FakeLog.group(2);
            session.log.join(GROUP);
            session.begin();

            session.log.leave(GROUP);
            session.log.join(other);
            session.pass(RECHECK_MS_MAX);

            assertThat(session.topics.heard).containsExactly(other);
            assertThat(session.feed.hears(other)).isTrue();
            assertThat(session.feed.hears(GROUP)).isFalse();
        }

        @Test
        void shouldBelieveWhatItHearsRatherThanWhatWasReadBefore() {
            GroupId other = FakeLog.group(2);
            session.log.join(GROUP);
            session.log.held = true;
            session.feed.start();
            session.log.leave(GROUP);
            session.log.join(other);

            session.changed(GROUP, false);
            session.changed(other, true);
            session.log.answerAll();

            assertThat(session.topics.heard).containsExactly(other);
        }

        @Test
        void shouldNotCareWhereOthersGo() {
            session.begin();

            session.feed.heard(new dev.recado.contract.delivery.MembershipChanged(GROUP, ALICE, true));

            assertThat(session.topics.heard).isEmpty();
        }

        @Test
        void shouldListenToNothingAfterTheEnd() {
            IntStream.range(0, 600).forEach(i -> session.log.groups.add(FakeLog.group(i)));
            session.log.held = true;
            session.feed.start();
            session.log.answer(0);
            assertThat(session.topics.heard).isNotEmpty();

            session.feed.stop();
            session.log.answerAll();
            session.changed(GROUP, true);

            assertThat(session.topics.heard).isEmpty();
        }
    }

    @Nested
    class Shown {
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
                    new dev.recado.contract.id.Nickname("n"),
                    4,
                    new dev.recado.contract.id.MessageId("m4"),
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
    }

    @Nested
    class Removed {
        private Pending.Removed part(int conversation, long from, long to) {
            return new Pending.Removed(FakeLog.conversation(conversation), new History.Range(from, to));
        }

        @Test
        void shouldSayWhatIsMissingOfWhatWaited() {
            session.log.fromAlice(6);
            session.log.removed.addAll(List.of(part(2, 1, 40), part(1, 3, 9)));

            session.feed.start();

            assertThat(session.client.missing).containsExactly(part(1, 3, 9), part(2, 1, 40));
        }

        @Test
        void shouldSayItOfTheFirstHundredParts() {
            IntStream.rangeClosed(1, 150).map(i -> 151 - i).forEach(i -> session.log.removed.add(part(i, 1, i)));

            session.feed.start();

            assertThat(session.client.missing)
                    .hasSize(100)
                    .startsWith(part(1, 1, 1))
                    .endsWith(part(100, 1, 100));
        }

        @Test
        void shouldSayTheLatestOfAPartThatGrewWhileItWasRead() {
            session.log.fromAlice(10);
            session.log.removed.add(part(1, 1, 5));
            session.feed.start();
            session.log.removed.set(0, part(1, 1, 7));

            session.acknowledge(FakeLog.WITH_ALICE, 8);

            assertThat(session.client.missing).containsExactly(part(1, 1, 7));
        }
    }
}
