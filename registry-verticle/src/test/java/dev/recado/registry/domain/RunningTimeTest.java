package dev.recado.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunningTimeTest {
    @Test
    void shouldPassAsTheClockDoesButForTheTimeInWhichNobodyLooked() {
        RunningTime time = new RunningTime(2000, 50_000);

        assertThat(time.look(50_000)).isZero();
        assertThat(time.look(51_000)).isEqualTo(1000);
        assertThat(time.look(53_000)).isEqualTo(3000);
        assertThat(time.look(113_000)).as("stopped for a minute").isEqualTo(5000);
        assertThat(time.look(113_001)).isEqualTo(5001);
    }
}
