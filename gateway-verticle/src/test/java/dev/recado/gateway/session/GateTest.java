package dev.recado.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many large answers are under way at a time. */
class GateTest {
    private long nowMs = 1000;
    private final Gate gate = new Gate(2, 5000, () -> nowMs);
    private final List<Promise<String>> asked = new ArrayList<>();

    private Future<String> passes() {
        return gate.pass(() -> {
            Promise<String> answer = Promise.promise();
            asked.add(answer);
            return answer.future();
        });
    }

    @Test
    void shouldAskNoMoreThanSoManyAtATimeAndInOrder() {
        List<Future<String>> answers =
                IntStream.range(0, 4).mapToObj(i -> passes()).toList();
        assertThat(asked).hasSize(2);

        asked.get(1).complete("second");
        assertThat(asked).hasSize(3);
        asked.get(0).fail("first");
        asked.get(3).complete("fourth");

        assertThat(answers.get(0).failed()).isTrue();
        assertThat(answers.get(1).result()).isEqualTo("second");
        assertThat(answers.get(2).isComplete()).isFalse();
        assertThat(answers.get(3).result()).isEqualTo("fourth");
    }

    @Test
    void shouldRefuseWhoWaitedTooLong() {
        passes();
        passes();
        Future<String> late = passes();
        nowMs += 5001;
        Future<String> inTime = passes();

        assertThat(((Refusal) late.cause()).code()).isEqualTo(ErrorCode.UNAVAILABLE);
        asked.get(0).complete("first");
        assertThat(asked).hasSize(3);
        assertThat(inTime.isComplete()).isFalse();
    }

    @Test
    void shouldLetTheNextOnePassWhenAQuestionCannotBeAsked() {
        passes();
        Future<String> mistake = gate.pass(() -> {
            throw new IllegalStateException("a mistake");
        });

        passes();

        assertThat(mistake.cause()).hasMessage("a mistake");
        assertThat(asked).hasSize(2);
    }

    @Test
    void shouldLetVeryManyPassWhoAreAnsweredAtOnce() {
        passes();
        passes();
        List<Future<Integer>> answers = IntStream.range(0, 100_000)
                .mapToObj(i -> gate.pass(() -> Future.succeededFuture(i)))
                .toList();

        asked.get(0).complete();

        assertThat(answers).allMatch(Future::succeeded);
    }
}
