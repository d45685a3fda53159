package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.ALICE;
import static dev.recado.gateway.session.feed.FeedSetup.RECHECK_MS_MAX;
import static dev.recado.gateway.session.feed.Recorder.CAUGHT_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which groups a session hears. */
class HeardGroupsTest {
    private static final GroupId GROUP = FakeLog.group(1);
    private static final ConversationId CONVERSATION = ConversationId.group(GROUP);

    private final FeedSetup session = FeedSetup.ofASession();

    private Entry said() {
        return session.log.add(CONVERSATION, ALICE);
    }

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

        session.feed.heard(new MembershipChanged(GROUP, ALICE, true));

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

    @Test
    void shouldListenToNothingAfterTheEndThoughAnEarlierAttemptFailedLate() {
        session.begin();
        session.topics.held = true;
        session.changed(GROUP, true);
        session.changed(GROUP, false);
        session.topics.held = false;
        session.changed(GROUP, true);

        session.topics.failHeld();
        session.feed.stop();

        assertThat(session.topics.heard).isEmpty();
    }
}
