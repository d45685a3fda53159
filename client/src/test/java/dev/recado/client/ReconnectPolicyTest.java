package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReconnectPolicyTest {
    private final ReconnectPolicy policy =
            new ReconnectPolicy(Duration.ofMillis(100), Duration.ofMillis(1000), new Random(1));

    @Test
    void shouldDoubleTheDelayUpToTheMaximum() {
        // when
        long[] delays = LongStream.generate(policy::nextDelayMs).limit(6).toArray();

        // then: each is between a half and the whole of 100, 200, 400, 800, 1000, 1000
        long[] whole = {100, 200, 400, 800, 1000, 1000};
        for (int i = 0; i < delays.length; i++) {
            assertThat(delays[i]).isBetween(whole[i] / 2, whole[i]);
        }
    }

    @Test
    void shouldBeginAgainAfterASuccess() {
        // given
        LongStream.generate(policy::nextDelayMs).limit(6).sum();

        // when
        policy.succeeded();

        // then
        assertThat(policy.nextDelayMs()).isBetween(50L, 100L);
    }

    @Test
    void shouldNotSendTwoClientsBackAtTheSameMoment() {
        // given
        ReconnectPolicy other = new ReconnectPolicy(Duration.ofMillis(100), Duration.ofMillis(1000), new Random(2));

        // then
        assertThat(LongStream.generate(policy::nextDelayMs).limit(5).toArray())
                .isNotEqualTo(LongStream.generate(other::nextDelayMs).limit(5).toArray());
    }

    @Test
    void shouldWaitAtLeastAMillisecond() {
        assertThat(new ReconnectPolicy(Duration.ofMillis(1), Duration.ofMillis(1), new Random(1)).nextDelayMs())
                .isEqualTo(1);
    }
}
