package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.ALICE;
import static dev.recado.gateway.session.feed.FakeLog.SELF;
import static dev.recado.gateway.session.feed.FakeLog.WITH_ALICE;
import static dev.recado.gateway.session.feed.Recorder.CAUGHT_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final FeedLimits LIMITS = new FeedLimits(8, 4, 3, 3, 2, Duration.ofSeconds(60));
    private static final SessionId HERE = new SessionId("0000000000000001");
    private static final long RECHECK_MS_MAX = 75_000;

    private final FakeLog log = new FakeLog();
    private final Recorder client = new Recorder();
    private long now;
    private final FakeTopics topics = new FakeTopics();
    private final Feed feed = feed(LIMITS);

    private Feed feed(FeedLimits limits) {
        return new Feed(new Self(SELF, HERE, null), limits, log, topics, client, () -> now, new Random(1));
    }

    private void begin() {
        feed.start();
        client.take();
    }

    private void acknowledge(ConversationId conversation, long seq) {
        feed.claimed(conversation, seq);
        log.acknowledge(conversation, seq).onSuccess(cursors -> feed.acknowledged(conversation, seq, cursors));
    }

    private void pass(long ms) {
        now += ms;
        feed.tick();
    }

    /** What the client has, in the order of a log. */
    private static List<Object> objects(List<? extends Object> items) {
        return new ArrayList<>(items);
    }

    @Nested
    class Beginning {
        @Test
        void shouldOnlyBeCaughtUpWhenNothingWaits() {
            feed.start();

            assertThat(client.written).containsExactly(CAUGHT_UP);
        }

        @Test
        void shouldSendWhatWaitsThenReceiptsThenCaughtUp() {
            List<Entry> waiting = log.fromAlice(6);
            Receipt receipt = new Receipt(WITH_ALICE, ALICE, 3, 0);
            log.receipts.add(receipt);

            feed.start();

            List<Object> expected = objects(waiting);
            expected.add(receipt);
            expected.add(CAUGHT_UP);
            assertThat(client.written).isEqualTo(expected);
        }

        @Test
        void shouldGoOnWhereItWasWhenSomethingCannotBeWritten() {
            List<Object> expected = objects(log.fromAlice(6));
            expected.add(CAUGHT_UP);
            client.breaking = 4;

            feed.start();
            pass(1_000);

            assertThat(client.written).isEqualTo(expected);
        }

        @Test
        void shouldBeCaughtUpOnceHoweverOftenTheLogIsReadAgain() {
            feed.start();
            pass(RECHECK_MS_MAX);
            pass(RECHECK_MS_MAX);

            assertThat(client.written).containsExactly(CAUGHT_UP);
            assertThat(log.reads).isEqualTo(3);
        }

        @Test
        void shouldNotBeCaughtUpBeforeEverythingThatWaitedIsSent() {
            log.fromAlice(10);

            feed.start();
            assertThat(client.take()).hasSize(8).doesNotContain(CAUGHT_UP);
            acknowledge(WITH_ALICE, 8);

            assertThat(client.written).hasSize(3).last().isEqualTo(CAUGHT_UP);
        }

        @Test
        void shouldHoldBackALiveReceiptUntilThoseThatWereMissedAreSent() {
            log.held = true;
            Receipt receipt = new Receipt(WITH_ALICE, ALICE, 3, 0);
            feed.start();

            feed.heard(receipt);
            log.receipts.add(receipt);
            log.answerAll();

            assertThat(client.written).containsExactly(receipt, CAUGHT_UP);
        }

        @Test
        void shouldSendAReceiptThatCameWhileTheMissedOnesWereRead() {
            log.held = true;
            feed.start();
            log.answer(0);
            log.answer(0);
            Receipt receipt = new Receipt(WITH_ALICE, ALICE, 3, 0);

            feed.heard(receipt);
            log.receipts.add(receipt);
            log.answerAll();

            assertThat(client.written).containsExactly(CAUGHT_UP, receipt);
        }
    }

    @Nested
    class Live {
        @Test
        void shouldFindTheFirstEntryOfAConversationInTheLog() {
            begin();

            Entry first = log.fromAlice();
            feed.heard(first);

            assertThat(client.written).containsExactly(first);
            assertThat(log.reads).isEqualTo(2);
        }

        @Test
        void shouldSendTheNextEntryWithoutReadingTheLog() {
            begin();
            feed.heard(log.fromAlice());
            int reads = log.reads;

            feed.heard(log.fromAlice());
            feed.heard(log.fromAlice());

            assertThat(client.written).hasSize(3);
            assertThat(log.reads).isEqualTo(reads);
        }

        @Test
        void shouldDropWhatWasSentAlready() {
            begin();
            Entry first = log.fromAlice();
            feed.heard(first);

            feed.heard(first);

            assertThat(client.written).containsExactly(first);
        }

        @Test
        void shouldFillAGapFromTheLog() {
            begin();
            Entry first = log.fromAlice();
            feed.heard(first);
            Entry lost = log.fromAlice();

            Entry third = log.fromAlice();
            feed.heard(third);

            assertThat(client.written).containsExactly(first, lost, third);
        }

        @Test
        void shouldCountOwnEntriesWithoutSendingThem() {
            begin();
            Entry first = log.fromAlice();
            feed.heard(first);
            int reads = log.reads;

            feed.heard(log.own());
            Entry third = log.fromAlice();
            feed.heard(third);

            assertThat(client.written).containsExactly(first, third);
            assertThat(log.reads).isEqualTo(reads);
        }

        @Test
        void shouldReadNothingForAnOwnEntryOfAConversationItIsNotIn() {
            begin();

            feed.heard(log.own());

            assertThat(client.written).isEmpty();
            assertThat(log.reads).isEqualTo(1);
        }

        @Test
        void shouldLookForWhatAnOwnEntrySkips() {
            begin();
            feed.heard(log.fromAlice());
            Entry lost = log.fromAlice();

            feed.heard(log.own());

            assertThat(client.written).last().isEqualTo(lost);
        }

        @Test
        void shouldReadAgainForWhatComesWhileItReads() {
            begin();
            log.held = true;
            Entry first = log.fromAlice();
            feed.heard(first);
            Entry second = log.fromAlice();
            feed.heard(second);

            log.answerAll();

            assertThat(client.written).containsExactly(first, second);
        }

        @Test
        void shouldGoOnLiveAfterAWalkWithWhatCameMeanwhile() {
            begin();
            log.held = true;
            Entry first = log.fromAlice();
            feed.heard(first);
            List<Entry> meanwhile = log.fromAlice(3);
            meanwhile.forEach(feed::heard);
            feed.heard(log.own());
            int reads = log.reads;

            log.answer(0);
            Entry last = log.fromAlice();
            feed.heard(last);

            assertThat(client.take())
                    .startsWith(first)
                    .containsAll(meanwhile)
                    .endsWith(last)
                    .hasSize(5);
            assertThat(log.reads).isEqualTo(reads);
        }

        @Test
        void shouldReadAgainWhenMoreCameMeanwhileThanIsHeld() {
            Feed wide = feed(FeedLimits.of(10_000, Duration.ofSeconds(60)));
            wide.start();
            client.take();
            log.held = true;
            wide.heard(log.fromAlice());
            log.fromAlice(1_000).forEach(wide::heard);

            log.answerAll();

            assertThat(client.written).hasSize(1_001);
        }

        @Test
        void shouldWriteNothingAfterTheEnd() {
            begin();
            log.held = true;
            feed.heard(log.fromAlice());

            feed.stop();
            log.answerAll();
            feed.heard(log.fromAlice());
            pass(RECHECK_MS_MAX);

            assertThat(client.written).isEmpty();
        }
    }

    @Nested
    class Window {
        @Test
        void shouldNotSendMoreThanTheWindowUnacknowledged() {
            begin();

            log.fromAlice(20).forEach(feed::heard);

            assertThat(client.written).hasSize(8);
        }

        @Test
        void shouldSendMoreAsItIsAcknowledged() {
            begin();
            List<Entry> entries = log.fromAlice(20);
            entries.forEach(feed::heard);

            acknowledge(WITH_ALICE, 3);
            assertThat(client.written).hasSize(11);
            acknowledge(WITH_ALICE, 11);
            acknowledge(WITH_ALICE, 19);

            assertThat(client.written).isEqualTo(entries);
        }

        @Test
        void shouldNotReadEntryByEntryWhenAcknowledgedOneByOne() {
            begin();
            log.fromAlice(20).forEach(feed::heard);
            int reads = log.reads;

            acknowledge(WITH_ALICE, 1);

            assertThat(log.reads).isEqualTo(reads);
        }

        @Test
        void shouldIgnoreAcknowledgementsThatAreRepeatedOrOfConversationsItIsNotIn() {
            begin();
            log.fromAlice(20).forEach(feed::heard);
            acknowledge(WITH_ALICE, 4);
            client.take();

            acknowledge(WITH_ALICE, 4);
            acknowledge(WITH_ALICE, 1);
            acknowledge(FakeLog.conversation(7), 9);

            assertThat(client.written).isEmpty();
        }

        @Test
        void shouldAskAgainForAnAcknowledgementWhoseAnswerWasLost() {
            begin();
            List<Entry> entries = log.fromAlice(10);
            entries.forEach(feed::heard);
            log.losing = 1;
            acknowledge(WITH_ALICE, 8);
            assertThat(client.written).hasSize(8);

            pass(RECHECK_MS_MAX);

            assertThat(client.written).isEqualTo(entries);
        }
    }

    @Nested
    class Ahead {
        @Test
        void shouldNotAcknowledgeForTheClientWhatItHadNotWhenItSaidSo() {
            begin();
            feed.heard(log.fromAlice());
            acknowledge(WITH_ALICE, 1_000);
            Entry second = log.fromAlice();
            feed.heard(second);
            feed.heard(log.fromAlice());
            log.acknowledged.clear();

            pass(RECHECK_MS_MAX);

            assertThat(log.acknowledged).isEmpty();
        }
    }

    @Nested
    class SlowSocket {
        @Test
        void shouldWriteNothingWhileTheSocketIsFullAndGoOnWhereItWas() {
            List<Entry> waiting = log.fromAlice(7);
            client.capacity = 3;

            feed.start();
            assertThat(client.take()).isEqualTo(waiting.subList(0, 3));
            feed.heard(log.fromAlice());
            assertThat(client.take()).isEmpty();
            client.capacity = 100;
            feed.drained();

            List<Object> rest = client.take();
            assertThat(rest.subList(0, 4)).isEqualTo(waiting.subList(3, 7));
            assertThat(rest).hasSize(6).last().isEqualTo(CAUGHT_UP);
        }

        @Test
        void shouldKeepNoPageInMemoryWhileItWaits() {
            log.fromAlice(7);
            client.capacity = 1;
            feed.start();
            int reads = log.reads;
            client.capacity = 1;

            feed.drained();

            assertThat(client.written).hasSize(2);
            assertThat(log.reads).isEqualTo(reads + 1);
        }

        @Test
        void shouldReadAboutAsMuchAsTheSocketTakes() {
            List<Entry> waiting = log.fromAlice(200);
            client.capacity = 10;
            Feed wide = feed(FeedLimits.of(256, Duration.ofSeconds(60)));

            wide.start();
            while (client.written.size() < waiting.size()) {
                client.capacity = 10;
                wide.drained();
            }

            assertThat(client.written).isEqualTo(waiting);
            assertThat(log.entriesRead).isLessThan(200 + 200 + 200 / 4);
        }

        @Test
        void shouldReadWholePagesAgainOnceTheSocketTakesThem() {
            log.fromAlice(200);
            client.capacity = 10;
            Feed wide = feed(FeedLimits.of(256, Duration.ofSeconds(60)));
            wide.start();

            client.capacity = 1_000;
            wide.drained();

            assertThat(client.written).hasSize(201);
            assertThat(log.reads).isLessThan(12);
        }

        @Test
        void shouldReadReceiptsAgainThatCameWhileTheSocketWasFull() {
            begin();
            client.capacity = 0;
            Receipt receipt = new Receipt(WITH_ALICE, ALICE, 3, 0);
            log.receipts.add(receipt);
            feed.heard(receipt);
            assertThat(client.written).isEmpty();

            client.capacity = 10;
            feed.drained();

            assertThat(client.written).containsExactly(receipt);
        }
    }

    @Nested
    class Memory {
        @Test
        void shouldForgetConversationsInWhichEverythingIsAcknowledged() {
            begin();
            for (int i = 1; i <= 50; i++) {
                feed.heard(log.add(FakeLog.conversation(i), ALICE));
                acknowledge(FakeLog.conversation(i), 1);
            }

            assertThat(client.written).hasSize(50);
            assertThat(feed.streams()).isLessThanOrEqualTo(LIMITS.streams() + 1);
        }

        @Test
        void shouldNotForgetWhatIsNotAcknowledged() {
            begin();
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
            begin();
            for (int i = 1; i <= 4; i++) {
                feed.heard(log.add(FakeLog.conversation(i), ALICE));
            }
            log.held = true;
            feed.heard(log.add(FakeLog.conversation(5), ALICE));
            log.held = false;
            for (int i = 1; i <= 4; i++) {
                acknowledge(FakeLog.conversation(i), 1);
            }
            feed.heard(log.add(FakeLog.conversation(4), ALICE));

            log.answerAll();

            assertThat(client.written).hasSize(6).doesNotHaveDuplicates();
        }
    }

    @Nested
    class Doubt {
        @Test
        void shouldReadTheLogFromTimeToTimeSinceADoorbellMayBeLost() {
            begin();
            Entry lost = log.fromAlice();

            pass(44_000);
            assertThat(client.written).isEmpty();
            pass(RECHECK_MS_MAX);

            assertThat(client.written).containsExactly(lost);
        }

        @Test
        void shouldTryAgainWhenTheLogCannotBeReadAndMoreRarelyEachTime() {
            log.failing = 4;
            Entry waiting = log.fromAlice();
            feed.start();

            pass(249);
            assertThat(log.reads).isEqualTo(1);
            pass(1);
            pass(499);
            assertThat(log.reads).isEqualTo(2);
            pass(1);
            pass(1000);
            pass(2000);

            assertThat(log.reads).isEqualTo(5);
            assertThat(client.written).containsExactly(waiting, CAUGHT_UP);
        }
    }

    @Nested
    class Seen {
        private Receipt receipt(int conversation, long delivered) {
            return new Receipt(FakeLog.conversation(conversation), ALICE, delivered, 0);
        }

        @Test
        void shouldNotShowOwnReceipts() {
            begin();

            feed.heard(new Receipt(WITH_ALICE, SELF, 1, 1));

            assertThat(client.written).isEmpty();
        }

        @Test
        void shouldTakeReceiptsAsSeenOnceTheClientIsHeardOf() {
            begin();
            feed.heard(receipt(1, 1));
            feed.heard(receipt(2, 1));

            assertThat(log.seen).isEmpty();
            feed.clientHeard();

            assertThat(log.seen).containsExactly(receipt(1, 1), receipt(2, 1));
        }

        @Test
        void shouldTellOnlyTheLatestReceiptOfAConversation() {
            begin();
            feed.heard(receipt(1, 1));
            feed.heard(receipt(1, 2));
            feed.clientHeard();

            feed.stop();

            assertThat(log.seen).containsExactly(receipt(1, 2));
        }

        @Test
        void shouldNotTellAtTheEndWhatTheClientMayNotHaveRead() {
            begin();
            feed.heard(receipt(1, 1));

            feed.stop();

            assertThat(log.seen).isEmpty();
        }

        @Test
        void shouldNotShowAReceiptTwiceWhenTheLogIsReadAgain() {
            begin();
            log.receipts.add(receipt(1, 1));
            feed.heard(receipt(1, 1));

            pass(RECHECK_MS_MAX);

            assertThat(client.written).containsExactly(receipt(1, 1));
        }

        @Test
        void shouldForgetTheOldestReceiptsOfAClientThatIsNotHeardOf() {
            begin();
            for (int i = 1; i <= 5; i++) {
                feed.heard(receipt(i, 1));
            }

            feed.clientHeard();

            assertThat(client.written).hasSize(5);
            assertThat(log.seen).containsExactly(receipt(3, 1), receipt(4, 1), receipt(5, 1));
        }

        @Test
        void shouldBeCaughtUpThoughTheClientSaysNothingAndManyReceiptsWait() {
            for (int i = 1; i <= 9; i++) {
                log.receipts.add(receipt(i, 1));
            }

            feed.start();

            assertThat(client.written).hasSize(10).last().isEqualTo(CAUGHT_UP);
        }
    }
}
