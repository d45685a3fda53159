package dev.recado.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultTest {
    @ParameterizedTest
    @EnumSource(
            value = Figure.class,
            names = {"LOST", "REPEATED", "OUT_OF_ORDER"})
    void shouldNotCallItKeptWhenSomethingIsWrong(Figure figure) {
        assertThat(Result.of("online").with(figure, 1).kept()).isFalse();
    }

    @Test
    void shouldCallItKeptWhenSomethingWasRefused() {
        assertThat(Result.of("online").with(Figure.REFUSED, 1).kept()).isTrue();
    }
}
