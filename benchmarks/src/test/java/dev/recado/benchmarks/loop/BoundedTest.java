package dev.recado.benchmarks.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedTest {
    private final List<Promise<Integer>> begun = new ArrayList<>();

    @Test
    void shouldHaveNoMoreUnderWayThanItMay() {
        // when
        Future<List<Integer>> all = Bounded.all(5, 2, number -> begin());

        // then
        assertThat(begun).hasSize(2);
        begun.get(1).complete(11);
        assertThat(begun).hasSize(3);
        for (int number : new int[] {0, 2, 3, 4}) {
            begun.get(number).complete(10 + number);
        }
        assertThat(all.result()).containsExactly(10, 11, 12, 13, 14);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 100})
    void shouldDoWhatIsDoneAtOnceOnce(int atOnce) {
        Future<List<Integer>> all = Bounded.all(7, atOnce, Future::succeededFuture);

        assertThat(all.result()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void shouldBeginNothingMoreWhenATaskHasFailed() {
        // given
        Future<List<Integer>> all = Bounded.all(5, 2, number -> begin());

        // when
        begun.get(0).fail("no");
        begun.get(1).complete(1);

        // then
        assertThat(all.failed()).isTrue();
        assertThat(begun).hasSize(2);
    }

    @Test
    void shouldFailWhenATaskCannotBeBegun() {
        // given
        Future<List<Integer>> all = Bounded.all(3, 1, number -> {
            if (number == 1) {
                throw new IllegalStateException("no");
            }
            return begin();
        });

        // when
        begun.get(0).complete(0);

        // then
        assertThat(all.failed()).isTrue();
        assertThat(all.cause()).hasMessage("no");
    }

    private Future<Integer> begin() {
        Promise<Integer> promise = Promise.promise();
        begun.add(promise);
        return promise.future();
    }
}
