package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.SELF;
import static dev.recado.gateway.session.feed.FakeLog.WITH_ALICE;
import static dev.recado.gateway.session.feed.FeedSetup.DESK;
import static dev.recado.gateway.session.feed.FeedSetup.ELSEWHERE;
import static dev.recado.gateway.session.feed.FeedSetup.HERE;
import static dev.recado.gateway.session.feed.FeedSetup.PHONE;
import static dev.recado.gateway.session.feed.FeedSetup.RECHECK_MS_MAX;
import static dev.recado.gateway.session.feed.Recorder.CAUGHT_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the sessions of one account see of each other. */
class OwnEntriesTest {
    @Nested
    class WithoutADevice {
        private final FeedSetup session = FeedSetup.ofASession().begin();

        @Test
        void shouldShowWhatAnotherSessionSentAtOnceIfItIsTheNext() {
            session.heard(session.log.fromAlice());
            session.written();
            int reads = session.log.reads;

            Entry own = session.heard(session.fromElsewhere(WITH_ALICE));
            Entry next = session.heard(session.log.fromAlice());

            assertThat(session.written()).containsExactly(own, next);
            assertThat(session.log.reads).isEqualTo(reads);
        }

        @Test
        void shouldShowTheFirstWordToSomebodyOnceTheLogWasReadForWhatIsBeforeIt() {
            Entry own = session.heard(session.fromElsewhere(WITH_ALICE));

            assertThat(session.written()).containsExactly(own);
            assertThat(session.log.reads).isEqualTo(2);
        }

        @Test
        void shouldShowWhatIsBeforeItFirst() {
            Entry lost = session.log.fromAlice();

            Entry own = session.heard(session.fromElsewhere(WITH_ALICE));

            assertThat(session.written()).containsExactly(FakeLog.stored(lost), own);
        }

        @Test
        void shouldNotTakeAReadThatBeganBeforeForOneThatFoundWhatIsBeforeIt() {
            session.log.held = true;
            session.heard(session.log.add(FakeLog.conversation(2), FakeLog.ALICE));
            Entry lost = session.log.fromAlice();
            Entry own = session.heard(session.fromElsewhere(WITH_ALICE));

            session.log.answer(0);
            assertThat(session.written()).hasSize(1).doesNotContain(own);
            session.log.answerAll();

            assertThat(session.written()).containsExactly(FakeLog.stored(lost), own);
        }

        @Test
        void shouldShowItBeforeWhatIsBehindItThoughTheLogWasReadOnlyForThat() {
            session.log.held = true;
            for (int i = 0; i < 5; i++) {
                session.heard(session.log.fromAlice());
            }
            Entry own = session.heard(session.fromElsewhere(FakeLog.conversation(2)));
            Entry behind = session.log.add(FakeLog.conversation(2), FakeLog.ALICE);

            session.log.answerAll();

            assertThat(session.written()).hasSize(7).endsWith(own, FakeLog.stored(behind));
        }

        @Test
        void shouldNotShowWhatItSentItself() {
            session.heard(session.log.fromAlice());
            session.written();

            session.heard(session.own(WITH_ALICE, null, HERE));
            session.heard(session.own(FakeLog.conversation(2), null, HERE));
            Entry next = session.heard(session.log.fromAlice());

            assertThat(session.written()).containsExactly(next);
        }

        @Test
        void shouldNotShowItTwiceHoweverOftenItIsHeard() {
            Entry own = session.heard(session.fromElsewhere(WITH_ALICE));
            session.heard(own);
            session.log.held = true;
            Entry second = session.heard(session.fromElsewhere(FakeLog.conversation(2)));
            session.heard(second);
            session.log.answerAll();
            session.heard(second);

            assertThat(session.written()).containsExactly(own, second);
        }

        @Test
        void shouldNotShowItTwiceThoughItsConversationWasForgotten() {
            Entry own = session.heard(session.fromElsewhere(WITH_ALICE));
            for (int i = 2; i < 8; i++) {
                session.heard(session.fromElsewhere(FakeLog.conversation(i)));
            }
            session.written();

            session.heard(own);
            session.pass(RECHECK_MS_MAX);

            assertThat(session.written()).isEmpty();
        }

        @Test
        void shouldNotCountItAgainstTheWindow() {
            session.heard(session.log.fromAlice());
            for (int i = 0; i < 20; i++) {
                session.heard(session.fromElsewhere(WITH_ALICE));
            }
            Entry next = session.heard(session.log.fromAlice());

            assertThat(session.written()).hasSize(22).endsWith(next);
        }

        @Test
        void shouldShowItOnceTheSocketTakesMore() {
            session.heard(session.log.fromAlice());
            session.written();
            session.client.capacity = 0;
            Entry next = session.heard(session.fromElsewhere(WITH_ALICE));
            Entry first = session.heard(session.fromElsewhere(FakeLog.conversation(2)));
            assertThat(session.written()).isEmpty();

            session.client.capacity = 10;
            session.feed.drained();

            assertThat(session.written()).containsExactlyInAnyOrder(next, first);
        }

        @Test
        void shouldShowWhatWasSentWhileItBeganToListen() {
            FeedSetup beginning = FeedSetup.ofASession();
            beginning.log.held = true;
            beginning.feed.start();
            Entry own = beginning.heard(beginning.fromElsewhere(WITH_ALICE));

            beginning.log.answerAll();

            assertThat(beginning.written()).containsExactlyInAnyOrder(own, CAUGHT_UP);
        }

        @Test
        void shouldNotBeginToReadBecauseOfItBeforeItsGroupsAreKnown() {
            FeedSetup beginning = FeedSetup.ofASession();

            beginning.heard(beginning.fromElsewhere(WITH_ALICE));
            beginning.heard(beginning.log.fromAlice());

            assertThat(beginning.log.reads).isZero();
        }

        @Test
        void shouldHaveRoomAgainForWhatAnotherSessionAcknowledged() {
            for (int i = 0; i < 10; i++) {
                session.heard(session.log.fromAlice());
            }
            assertThat(session.written()).hasSize(8);

            session.log.acknowledge(WITH_ALICE, 8);
            Receipt receipt = new Receipt(WITH_ALICE, SELF, 8, 0, ELSEWHERE);
            session.heard(receipt);

            assertThat(session.written()).hasSize(3).contains(receipt);
        }

        @Test
        void shouldShowReceiptsOfOtherSessionsAndNotItsOwn() {
            Receipt elsewhere = new Receipt(WITH_ALICE, SELF, 8, 3, ELSEWHERE);

            session.heard(elsewhere);
            session.heard(new Receipt(WITH_ALICE, SELF, 9, 3, HERE));
            session.heard(new Receipt(WITH_ALICE, SELF, 9, 4));
            session.feed.clientHeard();
            session.feed.stop();

            assertThat(session.written()).containsExactly(elsewhere);
            assertThat(session.log.seen).isEmpty();
        }
    }

    @Nested
    class OnADevice {
        private final FeedSetup phone = FeedSetup.ofASessionOn(PHONE);

        @Test
        void shouldFindInTheLogWhatWasSentFromElsewhereBeforeItCame() {
            Entry fromDesk = phone.own(WITH_ALICE, DESK, ELSEWHERE);
            Entry fromNowhere = phone.own(WITH_ALICE, null, ELSEWHERE);
            phone.own(WITH_ALICE, PHONE, ELSEWHERE);

            phone.feed.start();

            assertThat(phone.written())
                    .containsExactly(FakeLog.stored(fromDesk), FakeLog.stored(fromNowhere), CAUGHT_UP);
        }

        @Test
        void shouldCountWhatWasSentFromElsewhereAgainstTheWindowUntilItIsAcknowledged() {
            phone.begin();
            for (int i = 0; i < 10; i++) {
                phone.heard(phone.own(WITH_ALICE, DESK, ELSEWHERE));
            }
            assertThat(phone.written()).hasSize(8);

            phone.acknowledge(WITH_ALICE, 8);

            assertThat(phone.written()).hasSize(2);
        }

        @Test
        void shouldNotTakeForAcknowledgedWhatAnotherDeviceAcknowledged() {
            phone.begin();
            for (int i = 0; i < 10; i++) {
                phone.heard(phone.log.fromAlice());
            }
            assertThat(phone.written()).hasSize(8);

            phone.log.on(DESK).acknowledge(WITH_ALICE, 10);
            Receipt receipt = new Receipt(WITH_ALICE, SELF, 10, 0, ELSEWHERE);
            phone.heard(receipt);
            assertThat(phone.written()).containsExactly(receipt);
            phone.acknowledge(WITH_ALICE, 3);
            phone.pass(RECHECK_MS_MAX);

            assertThat(phone.written()).hasSize(2);
            assertThat(phone.log.delivered(PHONE, WITH_ALICE)).isEqualTo(3);
        }

        @Test
        void shouldShowWhatAnotherSessionOnTheSameDeviceSentAndNotWaitForIt() {
            phone.begin();
            phone.heard(phone.log.fromAlice());
            phone.written();

            Entry own = phone.heard(phone.own(WITH_ALICE, PHONE, ELSEWHERE));
            phone.heard(phone.own(WITH_ALICE, PHONE, HERE));

            assertThat(phone.written()).containsExactly(own);
        }
    }
}
