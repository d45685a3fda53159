package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private final AtomicLong clock = new AtomicLong();
    private final FakeWire wire = new FakeWire();
    private final ClientOptions options = ClientOptions.of("localhost", 1)
            .withTimes(Duration.ofMillis(100), Duration.ofMillis(1000), Duration.ofMillis(500))
            .withBounds(2, 2, 10);
    private final Requests requests = new Requests(wire, options, clock::get);

    private Future<String> ask() {
        return requests.ask("recado.hello", new JsonObject(), answer -> Fields.text(answer, "server"));
    }

    @Test
    void shouldTakeAnAnswerToItsQuestion() {
        // given
        Future<String> first = ask();
        Future<String> second = ask();

        // when
        wire.answer(requests, 1, new JsonObject().put("server", "two"));
        wire.answer(requests, 0, new JsonObject().put("server", "one"));

        // then
        assertThat(first.result()).isEqualTo("one");
        assertThat(second.result()).isEqualTo("two");
    }

    @Test
    void shouldFailWithTheRefusalThatTheServerGave() {
        // given
        Future<String> asked = ask();

        // when
        wire.refuse(requests, 0, ErrorCode.STORE_BUSY, 250);

        // then
        assertThat(asked.cause()).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_BUSY);
            assertThat(refusal.retryAfterMs()).isEqualTo(250);
        });
    }

    @Test
    void shouldKeepTheNumberOfARefusalThatItDoesNotKnow() {
        // given
        Future<String> asked = ask();

        // when
        requests.answer("1", new JsonObject("{\"type\":\"err\",\"failureCode\":699,\"message\":\"new limit\"}"));

        // then
        assertThat(asked.cause()).isInstanceOfSatisfying(UnknownRefusalException.class, refusal -> {
            assertThat(refusal.number()).isEqualTo(699);
            assertThat(refusal).hasMessage("699: new limit");
            assertThat(refusal.retryable()).isTrue();
            assertThat(refusal.retryAfterMs()).isPositive();
        });
    }

    @Test
    void shouldFailWhenTheAnswerIsNotWhatTheProtocolSays() {
        // given
        Future<String> asked = ask();

        // when
        wire.answer(requests, 0, new JsonObject().put("server", 7));

        // then
        assertThat(asked.cause())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("recado.hello: server: Integer (expected: String)");
    }

    @Test
    void shouldFailAQuestionThatWaitedTooLongAndIgnoreItsLateAnswer() {
        // given
        Future<String> old = ask();
        clock.set(50);
        Future<String> young = ask();

        // when
        clock.set(100);
        requests.tick();
        wire.answer(requests, 0, new JsonObject().put("server", "late"));

        // then
        assertThat(old.failed()).isTrue();
        assertThat(young.isComplete()).isFalse();
    }

    @Test
    void shouldRefuseOneMoreQuestionThanMayWaitUntilOneIsAnswered() {
        // given
        ask();
        ask();

        // when
        Future<String> third = ask();
        wire.answer(requests, 0, new JsonObject().put("server", "one"));
        Future<String> fourth = ask();

        // then
        assertThat(third.cause()).isInstanceOf(Refusal.class).hasMessageContaining("more than 2");
        assertThat(fourth.isComplete()).isFalse();
    }

    @Test
    void shouldFailAtOnceWithoutAConnection() {
        // given
        wire.connected = false;

        // then
        assertThat(ask().cause())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        assertThat(wire.written).isEmpty();
    }

    @Test
    void shouldRefuseAFrameThatTheServerWouldNotTake() {
        // when
        Future<String> asked =
                requests.ask("recado.hello", new JsonObject().put("client", "x".repeat(70_000)), answer -> "");

        // then
        assertThat(asked.cause())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_LARGE));
        assertThat(wire.written).isEmpty();
    }

    @Test
    void shouldFailEverythingWhenNobodyWillAnswer() {
        // given
        Future<String> one = ask();
        requests.lost();
        Future<String> two = ask();

        // when
        requests.fail(Refusals.closed());

        // then
        assertThat(one.failed()).isTrue();
        assertThat(two.failed()).isTrue();
    }

    @Test
    void shouldAskInOrderWhatWaitedForAConnection() {
        // given
        requests.hold();
        wire.connected = false;
        Future<String> one = ask();
        Future<String> two = ask();
        assertThat(wire.written).isEmpty();

        // when
        wire.connected = true;
        requests.release();
        wire.answer(requests, 0, new JsonObject().put("server", "one"));
        wire.answer(requests, 1, new JsonObject().put("server", "two"));

        // then
        assertThat(one.result()).isEqualTo("one");
        assertThat(two.result()).isEqualTo("two");
    }

    @Test
    void shouldNotWaitForAConnectionLongerThanForAnAnswer() {
        // given
        requests.hold();
        Future<String> asked = ask();

        // when
        clock.set(100);
        requests.tick();
        requests.release();

        // then
        assertThat(asked.failed()).isTrue();
        assertThat(wire.written).isEmpty();
    }

    @Test
    void shouldAskAgainLaterWhatWasNotAvailable() {
        // given
        Future<String> asked = ask();
        wire.refuse(requests, 0, ErrorCode.UNAVAILABLE, 20);
        requests.tick();
        assertThat(wire.written).hasSize(1);

        // when
        clock.set(20);
        requests.tick();
        wire.answer(requests, 1, new JsonObject().put("server", "one"));

        // then
        assertThat(asked.result()).isEqualTo("one");
    }

    @Test
    void shouldTellOfARefusalThatLastsTooLong() {
        // given
        Future<String> asked = ask();

        // when
        wire.refuse(requests, 0, ErrorCode.UNAVAILABLE, 100);

        // then
        assertThat(asked.cause()).hasMessageContaining(ErrorCode.UNAVAILABLE.text());
    }

    @Test
    void shouldAskAgainWhateverAServerRefusedBecauseItIsClosing() {
        // given
        Future<Object> asked = requests.ask("recado.group.create", new JsonObject(), answer -> answer);

        // when
        requests.hold();
        wire.refuse(requests, 0, ErrorCode.CLOSING, 50);
        requests.release();

        // then
        assertThat(asked.isComplete()).isFalse();
        assertThat(wire.written).hasSize(2);
    }
}
