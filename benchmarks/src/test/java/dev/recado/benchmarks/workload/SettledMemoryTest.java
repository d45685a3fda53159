package dev.recado.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettledMemoryTest {
    private static final SettledMemory BEFORE = new SettledMemory(100_000, 20_000);

    @Test
    void shouldTellWhatEachOfManyHasAdded() {
        SettledMemory after = new SettledMemory(130_000, 45_000);

        assertThat(after.rssKibEach(BEFORE, 5_000)).isEqualTo(6);
        assertThat(after.heapKibEach(BEFORE, 5_000)).isEqualTo(5);
    }

    @Test
    void shouldNotTellOfTheProcessWhatFewHaveAdded() {
        SettledMemory after = new SettledMemory(130_000, 21_000);

        assertThat(after.rssKibEach(BEFORE, 200)).isNaN();
        assertThat(after.heapKibEach(BEFORE, 200)).isEqualTo(5);
    }

    @Test
    void shouldTellNothingThatIsWithinWhatTheProcessVaries() {
        SettledMemory after = new SettledMemory(99_000, 20_300);

        assertThat(after.rssKibEach(BEFORE, 1_000)).isNaN();
        assertThat(after.heapKibEach(BEFORE, 1_000)).isNaN();
    }
}
