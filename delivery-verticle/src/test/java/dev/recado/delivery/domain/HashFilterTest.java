package dev.recado.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashFilterTest {
    private static final int OTHERS = 100_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 1_000, 65_536, 100_000})
    void shouldHoldWhatWasAddedAndHardlyAnythingElse(int size) {
        long[] hashes = new Random(size).longs(size).toArray();
        HashFilter filter = new HashFilter(size);
        for (long hash : hashes) {
            filter.add(hash);
        }

        HashFilter read = HashFilter.read(filter.bytes());

        for (long hash : hashes) {
            assertThat(filter.mayHold(hash)).isTrue();
            assertThat(read.mayHold(hash)).isTrue();
        }
        long wrong = new Random(-1).longs(OTHERS).filter(read::mayHold).count();
        assertThat(wrong).isLessThan(OTHERS * 3 / 100);
        assertThat(filter.bytes().length).isLessThanOrEqualTo(2 * Math.max(size, Long.SIZE));
    }
}
