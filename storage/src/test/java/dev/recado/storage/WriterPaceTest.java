package dev.recado.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriterPaceTest {
    private static final long MS = 1_000_000;

    /** What it was told to park for. */
    private final List<Long> parked = new ArrayList<>();

    /** Soon overflows, and nothing may depend on it. */
    private long now = Long.MAX_VALUE - MS / 2;

    private long parkedNanosMax = Long.MAX_VALUE;
    private final WriterPace pace = new WriterPace(() -> now, this::park);

    private void park(long nanos) {
        parked.add(nanos);
        now += Math.min(nanos, parkedNanosMax);
    }

    @Test
    void shouldBeginAtOnceTheFirstTime() {
        pace.keep();

        assertThat(parked).isEmpty();
    }

    @Test
    void shouldBeginAMillisecondAfterTheLastBeginning() {
        // given
        pace.keep();
        now += MS / 4;

        // when
        pace.keep();
        pace.keep();

        // then
        assertThat(parked).containsExactly(MS - MS / 4, MS);
    }

    @Test
    void shouldBeginAtOnceWhenTheLastTransactionTookLonger() {
        pace.keep();
        now += MS;

        pace.keep();

        assertThat(parked).isEmpty();
    }

    @Test
    void shouldNotMakeUpForTransactionsThatTookLonger() {
        // given
        pace.keep();
        now += 10 * MS;

        // when
        pace.keep();
        pace.keep();

        // then
        assertThat(parked).containsExactly(MS);
    }

    @Test
    void shouldGoOnParkingWhenItIsWokenEarly() {
        // given
        pace.keep();
        parkedNanosMax = MS / 4;

        // when
        pace.keep();

        // then
        assertThat(parked).containsExactly(MS, MS - MS / 4, MS / 2, MS / 4);
    }
}
