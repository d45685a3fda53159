package dev.recado.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLineTest {
    @Test
    void shouldSayInOneLineWhatWasMeasuredWithWhat() {
        Result result = Result.of("online")
                .told("pairs", 50)
                .with(Figure.LOST, 0)
                .with(Figure.PER_SECOND, 18_345.6)
                .with(Figure.P99_MS, 12.3456)
                .with(Figure.RELAY_RATIO, 0.1234)
                .with(Figure.PER_SERVER_CPU_SECOND, Double.NaN);

        assertThat(JsonLine.of(result))
                .isEqualTo("{\"workload\":\"online\",\"pairs\":50,\"perSecond\":18346,\"p99Ms\":12.35,\"lost\":0,"
                        + "\"relayRatio\":0.123}");
    }
}
