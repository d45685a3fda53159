package dev.recado.delivery.retention;

import static dev.recado.delivery.retention.AgingLog.ALICE;
import static dev.recado.delivery.retention.AgingLog.BOB;
import static dev.recado.delivery.retention.AgingLog.EVE;
import static dev.recado.delivery.retention.AgingLog.TALK;
import static dev.recado.delivery.retention.AgingLog.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.background.Next;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.storage.Dialect;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class OldEntriesTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final DeviceKey PHONE = new DeviceKey(ALICE, new DeviceName("phone"));

    @Parameter
    Dialect dialect;

    private AgingLog log;

    @BeforeEach
    void open() {
        log = new AgingLog(dialect);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void shouldRemoveNothingWhenEntriesAreKeptForEver() {
        says(3);
        log.acknowledges(BOB, TALK, 3);
        log.passes(DAY.multipliedBy(10_000));

        log.removesOld(null, null);

        assertThat(log.kept(TALK)).containsExactlyElementsOf(range(1, 3));
    }

    @Test
    void shouldRemoveWhatEveryoneHasReceivedOnceItIsOldEnough() {
        says(450);
        log.acknowledges(BOB, TALK, 450);
        log.passes(DAY);
        log.says(ALICE, BOB, "young");
        log.acknowledges(BOB, TALK, 451);

        log.removesOld(DAY.plusMillis(1), null);
        assertThat(log.kept(TALK)).hasSize(451);
        log.removesOld(DAY.minusMillis(1), null);

        assertThat(log.kept(TALK)).containsExactly(451L);
        assertThat(log.removedUpTo(TALK)).isEqualTo(450);
    }

    @Test
    void shouldGoOnBehindWhatWasRemovedThoughTheAnswerSaidThatItMightNotBe() {
        says(450);
        log.acknowledges(BOB, TALK, 450);
        log.passes(DAY);
        OldEntries removal = log.oldEntries(DAY.minusMillis(1), null);
        log.await(removal.step());
        log.await(removal.step());

        // What the next step would do, had its answer not been lost.
        log.removes(TALK, 1, 200);
        log.finish(removal::step);

        assertThat(log.kept(TALK)).isEmpty();
        assertThat(log.removedUpTo(TALK)).isEqualTo(450);
    }

    @Test
    void shouldKeepWhatWaitsForSomebodyHoweverOldItIs() {
        says(5);
        log.says(BOB, ALICE, "from bob");
        log.acknowledges(BOB, TALK, 3);
        log.passes(DAY.multipliedBy(1000));

        log.removesOld(DAY, null);

        assertThat(log.kept(TALK)).containsExactly(4L, 5L, 6L);
    }

    @Test
    void shouldNotTakeAnAuthorToWaitForHisOwnEntries() {
        ConversationId notes = ConversationId.direct(ALICE, ALICE);
        log.says(BOB, ALICE, "hello");
        log.acknowledges(ALICE, TALK, 1);
        // Fewer than make the log write down that their author needs none of them.
        says(100);
        log.acknowledges(BOB, TALK, 101);
        log.says(ALICE, ALICE, "note");
        log.passes(DAY.multipliedBy(2));

        log.removesOld(DAY, null);

        assertThat(log.kept(TALK)).isEmpty();
        assertThat(log.kept(notes)).isEmpty();
    }

    @Test
    void shouldRemoveWhatWaitsOnlyWhenItIsOlderThanWhatWaitsMayBe() {
        says(300);
        log.acknowledges(BOB, TALK, 10);
        log.passes(DAY);
        log.says(ALICE, BOB, "later");
        log.passes(DAY.multipliedBy(2));

        log.removesOld(DAY, DAY.multipliedBy(4));
        assertThat(log.kept(TALK)).containsExactlyElementsOf(range(11, 301));
        log.removesOld(DAY, DAY.multipliedBy(2).plusMillis(1));

        assertThat(log.kept(TALK)).containsExactly(301L);
    }

    @Test
    void shouldNotUseANumberAgainWhenEveryEntryIsGone() {
        says(3);
        log.acknowledges(BOB, TALK, 3);
        log.passes(DAY.multipliedBy(2));
        log.removesOld(DAY, null);
        assertThat(log.kept(TALK)).isEmpty();

        assertThat(log.says(BOB, ALICE, "at once")).isEqualTo(4);
        log.acknowledges(ALICE, TALK, 4);
        log.passes(DAY.multipliedBy(2));
        log.removesOld(DAY, null);
        log.restart();

        assertThat(log.says(BOB, ALICE, "after a restart")).isEqualTo(5);
        assertThat(log.kept(TALK)).containsExactly(5L);
        assertThat(log.removedUpTo(TALK)).isEqualTo(4);
    }

    @Test
    void shouldKeepWhatIsSaidAfterEverythingWasRemovedUntilItIsReceived() {
        says(3);
        log.acknowledges(BOB, TALK, 3);
        log.passes(DAY.multipliedBy(2));
        log.removesOld(DAY, null);
        log.restart();

        log.says(ALICE, BOB, "again");
        log.passes(DAY.multipliedBy(2));
        log.removesOld(DAY, null);
        assertThat(log.kept(TALK)).containsExactly(4L);
        log.acknowledges(BOB, TALK, 4);
        log.removesOld(DAY, null);

        assertThat(log.kept(TALK)).isEmpty();
    }

    @Test
    void shouldKnowARepeatAsLongAsTheEntryIsKept() {
        log.says(ALICE, BOB, "first");
        log.says(ALICE, BOB, "second");
        log.acknowledges(BOB, TALK, 1);
        log.passes(DAY.multipliedBy(2));
        log.removesOld(DAY, null);

        assertThat(log.says(ALICE, BOB, "second")).isEqualTo(2);
        assertThat(log.says(ALICE, BOB, "first")).isEqualTo(3);
        log.restart();
        assertThat(log.says(ALICE, BOB, "first")).isEqualTo(3);
    }

    @Test
    void shouldRemoveNothingYoungWhenTheClockWasAheadForAWhile() {
        says(2);
        log.passes(DAY);
        log.says(ALICE, BOB, "when the clock was ahead");
        log.passes(DAY.negated());
        log.says(ALICE, BOB, "when it was right");
        log.acknowledges(BOB, TALK, 4);
        log.passes(DAY.plusHours(1));

        log.removesOld(DAY, null);

        assertThat(log.kept(TALK)).containsExactly(3L, 4L);
    }

    @Test
    void shouldKeepWhatIsSaidMeanwhileThoughTheClockIsSetBack() {
        says(3);
        log.acknowledges(BOB, TALK, 3);
        log.passes(DAY.multipliedBy(2));
        OldEntries oldEntries = log.oldEntries(DAY, null);
        log.await(oldEntries.step());
        log.await(oldEntries.step());

        log.passes(DAY.multipliedBy(2).negated());
        log.says(ALICE, BOB, "looks old and waits");
        while (log.await(oldEntries.step()) == Next.SOON) {
            // Goes on.
        }

        assertThat(log.kept(TALK)).containsExactly(4L);
    }

    @Test
    void shouldVisitEveryConversation() {
        for (int i = 0; i < 120; i++) {
            log.says(ALICE, new AccountId(EVE.value() + i), "a" + i);
            log.says(new AccountId(EVE.value() + i), BOB, "b" + i);
        }
        log.passes(DAY.multipliedBy(2));

        log.removesOld(DAY, DAY);

        assertThat(log.numbers("SELECT COUNT(*) FROM entry")).containsExactly(0L);
        assertThat(log.numbers("SELECT COUNT(*) FROM removed_entries")).containsExactly(240L);
    }

    @Test
    void shouldLeaveAConversationToItsOwner() {
        ConversationId mine = ConversationId.direct(ALICE, EVE);
        log.says(ALICE, EVE, "mine");
        log.says(ALICE, BOB, "of another one");
        log.passes(DAY.multipliedBy(2));

        log.finish(log.oldEntries(DAY, DAY, mine::equals)::step);

        assertThat(log.kept(mine)).isEmpty();
        assertThat(log.kept(TALK)).containsExactly(1L);
    }

    @Test
    void shouldStopInTheMiddleOfAConversationThatAnotherOneOwnsNow() {
        AtomicBoolean mine = new AtomicBoolean(true);
        says(450);
        log.passes(DAY.multipliedBy(2));
        OldEntries oldEntries = log.oldEntries(DAY, DAY, any -> mine.get());
        while (log.kept(TALK).size() == 450) {
            log.await(oldEntries.step());
        }

        mine.set(false);
        log.finish(oldEntries::step);

        assertThat(log.kept(TALK)).hasSize(250);
    }

    @Test
    void shouldMoveADeviceOnFromWhereRemovingHasFoundIt() {
        log.opens(PHONE);
        log.await(log.posting(ALICE, PHONE.name(), BOB, "a"));
        log.acknowledges(BOB, TALK, 1);
        log.passes(DAY.multipliedBy(2));
        log.removesOld(DAY, null);

        log.says(BOB, ALICE, "b");
        log.acknowledges(ALICE, PHONE.name(), TALK, 2);

        assertThat(log.numbers("SELECT settled_seq FROM device_cursor")).containsExactly(2L);
    }

    private void says(int count) {
        for (int i = 1; i < count; i++) {
            log.posting(ALICE, BOB, "a" + i);
        }
        log.says(ALICE, BOB, "a" + count);
    }
}
