package dev.recado.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the memory for what clients do not read is shared. */
class WriteBudgetTest {
    private static final int ALL_BYTES = 1_000_000;

    @Test
    void shouldGiveNobodyMoreThanHisOwn() {
        assertThat(new WriteBudget(1000, ALL_BYTES).room()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 200})
    void shouldLeaveAsMuchFreeAsEachHasHoweverManyTakeAllTheyCan(int clients) {
        WriteBudget budget = new WriteBudget(ALL_BYTES, ALL_BYTES);
        int[] taken = new int[clients];
        boolean more = true;
        while (more) {
            more = false;
            for (int client = 0; client < clients; client++) {
                if (taken[client] <= budget.room()) {
                    taken[client]++;
                    budget.take(1);
                    more = true;
                }
            }
        }

        assertThat(IntStream.of(taken)).allMatch(bytes -> Math.abs(bytes - ALL_BYTES / (clients + 1)) <= 1);
        assertThat(budget.room()).isBetween(ALL_BYTES / (clients + 1) - clients, ALL_BYTES / (clients + 1));
    }

    @Test
    void shouldLeaveRoomForSomeFramesWhenMoreIsTakenThanThereIs() {
        WriteBudget budget = new WriteBudget(50_000, 10_000);

        budget.take(17_000);
        assertThat(budget.room()).isEqualTo(4096);

        budget.give(12_000);
        assertThat(budget.room()).isEqualTo(5000);
    }
}
