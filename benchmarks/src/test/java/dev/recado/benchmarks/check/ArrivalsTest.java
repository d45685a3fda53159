package dev.recado.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final Arrivals arrivals = new Arrivals();

    @Test
    void shouldFindNothingWrongWhenEverythingComesOnceAndInOrder() {
        add(0, 1, 2, 3);

        assertThat(check(0, 1, 2, 3)).isEqualTo(new Verdict(4, 0, 0, 0));
    }

    @Test
    void shouldMissWhatWasAcceptedAndDidNotCome() {
        add(0, 2);

        assertThat(check(0, 1, 2, 3)).isEqualTo(new Verdict(4, 2, 0, 0));
    }

    @Test
    void shouldNotMissWhatHadNoAnswer() {
        add(0, 1);

        assertThat(check(0)).isEqualTo(new Verdict(1, 0, 0, 0));
    }

    @Test
    void shouldTellWhatComesAgain() {
        assertThat(arrivals.add(0)).isTrue();
        assertThat(arrivals.add(0)).isFalse();

        assertThat(check(0)).isEqualTo(new Verdict(1, 0, 1, 0));
    }

    @Test
    void shouldTellWhatComesBehindSomethingLater() {
        add(0, 3, 1, 2, 4);

        assertThat(check(0, 1, 2, 3, 4)).isEqualTo(new Verdict(5, 0, 0, 2));
    }

    private void add(int... numbers) {
        IntStream.of(numbers).forEach(arrivals::add);
    }

    private Verdict check(int... accepted) {
        BitSet all = new BitSet();
        IntStream.of(accepted).forEach(all::set);
        return arrivals.check(all);
    }
}
