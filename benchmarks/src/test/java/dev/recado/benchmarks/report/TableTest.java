package dev.recado.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void shouldShowTheFiguresThatThereAreInOneColumn() {
        // given
        Result result = online(1, 18_345.4).with(Figure.P50_MS, 1.234).with(Figure.MAX_MS, Double.NaN);

        // when
        List<String> lines = Table.of(List.of(result));

        // then
        assertThat(lines)
                .containsExactly(
                        "",
                        "online (pairs 50)",
                        "  per second                     18,345",
                        "  p50 ms                           1.23",
                        "  lost                                0");
    }

    @Test
    void shouldShowRunsBesideEachOtherWithTheirMedians() {
        // when
        List<String> lines = Table.of(List.of(online(1, 30), online(2, 10), online(3, 20)));

        // then
        assertThat(lines.get(2))
                .isEqualTo("                                  run 1        run 2        run 3       median");
        assertThat(lines.get(3))
                .isEqualTo("  per second                         30           10           20           20");
    }

    @Test
    void shouldShowWorkloadsBelowEachOther() {
        // when
        List<String> lines = Table.of(List.of(Result.of("store"), Result.of("drain"), Result.of("store")));

        // then
        assertThat(lines).filteredOn(line -> line.matches("\\w.*")).containsExactly("store", "drain");
    }

    @Test
    void shouldTakeTheMeanOfTheTwoInTheMiddle() {
        assertThat(Table.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3.0);
    }

    private static Result online(int run, double perSecond) {
        return Result.of("online")
                .told("pairs", 50)
                .told(Result.RUN, run)
                .with(Figure.PER_SECOND, perSecond)
                .with(Figure.LOST, 0);
    }
}
