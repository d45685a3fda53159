package dev.recado.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.loop.TroubleException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Trouble trouble = new Trouble();
    private final Patience patience = new Patience(trouble, 0);

    @Test
    void shouldWaitAsLongAsTheNumberMoves() {
        AtomicLong number = new AtomicLong();

        assertThat(patience.until(number::incrementAndGet, 5)).isTrue();
        assertThat(number).hasValue(5);
    }

    @Test
    void shouldGiveUpWhenItStandsStill() {
        assertThat(patience.until(() -> 4, 5)).isFalse();
    }

    @Test
    void shouldNotWaitWhenThereIsTrouble() {
        trouble.report("503 somebody said so");

        assertThatThrownBy(() -> new Patience(trouble, 1000).until(() -> 4, 5))
                .isInstanceOf(TroubleException.class)
                .hasMessage("503 somebody said so");
    }
}
