package dev.recado.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GarbageCollectionTest {
    private static final String HISTOGRAM = """
            4711:
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:        123456       12345678  [B (java.base@17.0.15)
               2:            11            352  Total (unnamed)
            Total        123467       12346030
            """;

    @Test
    void shouldTellWhatIsLeft() {
        assertThat(GarbageCollection.liveBytes(HISTOGRAM)).hasValue(12_346_030);
    }

    @Test
    void shouldTellNothingOfAProcessThatCannotBeAsked() {
        assertThat(GarbageCollection.liveBytes("")).isEmpty();
        assertThat(GarbageCollection.of(Long.MAX_VALUE)).isEmpty();
    }
}
