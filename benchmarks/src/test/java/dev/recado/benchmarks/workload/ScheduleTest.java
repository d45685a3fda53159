package dev.recado.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final long MS = 1_000_000;

    private final FakeCell alice = new FakeCell();
    private final FakeCell bob = new FakeCell();
    private long inFlight;

    @Test
    void shouldWriteWhatIsDueAtTheBeginningOfItsMillisecond() {
        // given
        Schedule schedule = aSchedule(4000);

        // when
        schedule.catchUp(100 * MS);
        schedule.catchUp(101 * MS);

        // then
        assertThat(alice.due).containsExactly(100 * MS, 100 * MS, 101 * MS, 101 * MS);
        assertThat(bob.due).isEqualTo(alice.due);
        assertThat(alice.flushes).isEqualTo(2);
    }

    @Test
    void shouldKeepTheRateWhenATickIsNotAWholeNumberOfMessages() {
        // given
        Schedule schedule = aSchedule(1500);

        // when
        for (long ms = 100; ms < 1100; ms++) {
            schedule.catchUp(ms * MS);
        }

        // then
        assertThat(alice.due.size() + bob.due.size()).isEqualTo(1500);
    }

    @Test
    void shouldHaveOneMessageATickWhenThereAreFew() {
        // given
        Schedule schedule = aSchedule(100);

        // when
        schedule.catchUp(125 * MS);

        // then
        assertThat(schedule.tick()).isEqualTo(10 * MS);
        assertThat(alice.due).containsExactly(100 * MS, 120 * MS);
        assertThat(bob.due).containsExactly(110 * MS);
    }

    @Test
    void shouldKeepWhenAMessageWasDueWhenItIsWrittenLater() {
        // given
        Schedule schedule = aSchedule(1000);
        inFlight = 100_000;
        schedule.catchUp(110 * MS);
        assertThat(alice.due).isEmpty();

        // when
        inFlight = 0;
        schedule.catchUp(200 * MS);

        // then
        assertThat(alice.due).startsWith(100 * MS, 102 * MS).hasSize(51);
    }

    @Test
    void shouldWriteAfterTheEndWhatWasDueBeforeIt() {
        // given
        Schedule schedule = aSchedule(1000);
        inFlight = 100_000;
        schedule.catchUp(110 * MS);
        schedule.endAt(110 * MS);
        assertThat(schedule.done()).isFalse();

        // when
        inFlight = 0;
        schedule.catchUp(200 * MS);

        // then
        assertThat(schedule.done()).isTrue();
        assertThat(alice.due.size() + bob.due.size()).isEqualTo(10);
        assertThat(bob.due).endsWith(109 * MS);
    }

    private Schedule aSchedule(double perSecond) {
        Schedule schedule = new Schedule(List.of(alice, bob), perSecond, () -> inFlight);
        schedule.begin(100 * MS);
        return schedule;
    }

    private static final class FakeCell implements PartialCell {
        private final List<Long> due = new ArrayList<>();
        private int flushes;

        @Override
        public void send(long at) {
            due.add(at);
        }

        @Override
        public void flush() {
            flushes++;
        }
    }
}
