package dev.recado.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private long now = 1_000;
    private final TokenBucket bucket = new TokenBucket(4, Duration.ofSeconds(1), () -> now);

    private void drain() {
        for (int i = 0; i < 4; i++) {
            assertThat(bucket.take()).isZero();
        }
    }

    @Test
    void shouldGiveASecondsWorthAtOnceAndThenSayWhenThereIsMore() {
        drain();

        assertThat(bucket.take()).isEqualTo(250);
        now += 100;
        assertThat(bucket.take()).isEqualTo(150);
        now += 150;
        assertThat(bucket.take()).isZero();
        assertThat(bucket.take()).isEqualTo(250);
    }

    @Test
    void shouldNotSaveUpMoreThanASecondsWorth() {
        now += 1_000_000_000_000L;

        drain();

        assertThat(bucket.take()).isPositive();
    }
}
