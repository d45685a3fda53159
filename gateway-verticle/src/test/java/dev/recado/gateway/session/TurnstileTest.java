package dev.recado.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private boolean open = true;
    private int changes;
    private final Turnstile turnstile = new Turnstile(3, () -> open, cause -> cause, () -> changes++);
    private final List<Integer> passed = new ArrayList<>();
    private final List<Promise<Integer>> inside = new ArrayList<>();

    private Future<Integer> comes(int number, int weight) {
        return turnstile.pass(weight, () -> {
            Promise<Integer> promise = Promise.promise();
            passed.add(number);
            inside.add(promise);
            return promise.future();
        });
    }

    private void leaves(int index) {
        inside.get(index).complete(index);
    }

    @Test
    void shouldLetSoManyPassAndTheOthersInTheirTurn() {
        for (int i = 0; i < 5; i++) {
            comes(i, 1);
        }
        assertThat(passed).containsExactly(0, 1, 2);
        assertThat(turnstile.crowded()).isTrue();

        leaves(1);
        leaves(0);

        assertThat(passed).containsExactly(0, 1, 2, 3, 4);
        assertThat(turnstile.crowded()).isTrue();
        leaves(2);
        assertThat(turnstile.crowded()).isFalse();
        assertThat(changes).isEqualTo(3);
    }

    @Test
    void shouldNotLetALightOneOvertakeAHeavyOne() {
        comes(0, 2);
        comes(1, 2);
        comes(2, 1);
        assertThat(passed).containsExactly(0);

        leaves(0);

        assertThat(passed).containsExactly(0, 1, 2);
    }

    @Test
    void shouldLetOnePassAloneThatWeighsMoreThanAllMayTogether() {
        comes(0, 1);
        comes(1, 64);
        assertThat(passed).containsExactly(0);

        leaves(0);

        assertThat(passed).containsExactly(0, 1);
    }

    @Test
    void shouldLetNobodyPassWhileItIsClosed() {
        open = false;
        comes(0, 1);
        assertThat(passed).isEmpty();
        assertThat(turnstile.empty()).isFalse();

        open = true;
        turnstile.letPass();

        assertThat(passed).containsExactly(0);
    }

    @Test
    void shouldLetAnyNumberPassThatAreAnsweredAtOnce() {
        comes(0, 3);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) {
            int number = i;
            answers.add(turnstile.pass(1, () -> Future.succeededFuture(number)));
        }

        leaves(0);

        assertThat(answers).allMatch(Future::succeeded);
        assertThat(turnstile.empty()).isTrue();
    }

    @Test
    void shouldAnswerWhoLeavesBeforeTheNextOnePasses() {
        List<String> happened = new ArrayList<>();
        Promise<Integer> first = Promise.promise();
        turnstile.pass(3, first::future).onSuccess(answer -> happened.add("answered"));
        turnstile.pass(1, () -> {
            happened.add("passed");
            return Future.succeededFuture();
        });

        first.complete(0);

        assertThat(happened).containsExactly("answered", "passed");
    }

    @Test
    void shouldGoOnWhenOneThrows() {
        open = false;
        turnstile.pass(1, () -> {
            throw new IllegalStateException("a mistake");
        });
        comes(1, 1);
        open = true;

        assertThatThrownBy(turnstile::letPass).hasMessage("a mistake");
        turnstile.letPass();

        assertThat(passed).containsExactly(1);
    }

    @Test
    void shouldGoOnWhenOneFails() {
        Future<Integer> failed = turnstile.pass(3, () -> Future.failedFuture("refused"));
        comes(1, 3);

        assertThat(failed.failed()).isTrue();
        assertThat(passed).containsExactly(1);
    }
}
