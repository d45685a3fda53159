package dev.recado.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class DrainTest {
    private final Tally tally = new Tally();

    @Test
    void shouldEndWithTheLastThatWaits() {
        // given
        Drain drain = new Drain(tally, 2);
        drain.begin(0);

        // when
        drain.received(0, 1);
        drain.received(0, 1);

        // then
        assertThat(tally.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));

        // when
        drain.received(1, 1);

        // then
        assertThat(tally.counts()).isEqualTo(new Counts(0, 0, 0, 2, 0, 1));
        BitSet accepted = new BitSet();
        accepted.set(0, 3);
        assertThat(drain.check(accepted)).isEqualTo(new Verdict(3, 1, 1, 0));
    }

    @Test
    void shouldNotWaitWhenNothingWaits() {
        new Drain(tally, 0).begin(0);

        assertThat(tally.counts()).isEqualTo(Counts.NONE);
    }
}
