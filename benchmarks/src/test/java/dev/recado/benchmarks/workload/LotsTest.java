package dev.recado.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotsTest {
    private static final int NONE = -1;

    private final List<Integer> begun = new ArrayList<>();
    private final List<Long> goals = new ArrayList<>();
    private long done;

    private void greetSevenButFor(int lost) {
        new Lots(3, () -> done, goals::add)
                .each(7, (from, to) -> IntStream.range(from, to).forEach(number -> greet(number, lost)));
    }

    private void greet(int number, int lost) {
        begun.add(number);
        done += number == lost ? 0 : 1;
    }

    @Test
    void shouldWaitForEachLot() {
        greetSevenButFor(NONE);

        assertThat(begun).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(goals).containsExactly(3L, 6L, 7L);
    }

    @Test
    void shouldWaitOnceForWhatNeverComes() {
        greetSevenButFor(1);

        assertThat(begun).hasSize(7);
        assertThat(goals).containsExactly(3L, 2L + 3L, 2L + 3L + 1L);
    }
}
