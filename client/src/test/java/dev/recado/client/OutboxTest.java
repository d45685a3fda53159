package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Durability;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.MessageId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final AtomicLong clock = new AtomicLong();
    private final FakeWire wire = new FakeWire();
    private final ClientOptions options = ClientOptions.of("localhost", 1)
            .withTimes(Duration.ofMillis(100), Duration.ofMillis(1000), Duration.ofMillis(500));
    private final Requests requests = new Requests(wire, options, clock::get);
    private final Outbox<Accepted> outbox =
            new Outbox<>("recado.send", Answers::accepted, requests, options, clock::get);

    private Future<Accepted> send(String id) {
        return send(id, "hi");
    }

    private Future<Accepted> send(String id, String body) {
        return outbox.send(new MessageId(id), new JsonObject().put("id", id).put("body", body));
    }

    private void accept(int index, long seq) {
        wire.answer(
                requests,
                index,
                new JsonObject()
                        .put("conversation", "1111111111111-2222222222222")
                        .put("seq", seq)
                        .put("at", 1)
                        .put("durable", "disk")
                        .put("repeated", false));
    }

    private void loseTheConnection() {
        wire.connected = false;
        outbox.notReady();
        requests.lost();
    }

    private void comeBack() {
        wire.connected = true;
        outbox.ready();
    }

    @Test
    void shouldTellWhatWasAccepted() {
        // given
        outbox.ready();
        Future<Accepted> sent = send("a");

        // when
        accept(0, 7);

        // then
        assertThat(sent.result().seq()).isEqualTo(7);
        assertThat(sent.result().durable()).isEqualTo(Durability.DISK);
    }

    @Test
    void shouldSendWhatWaitedForASessionInOrder() {
        // given
        send("a");
        send("b");
        assertThat(wire.written).isEmpty();

        // when
        outbox.ready();

        // then
        assertThat(wire.bodies("id")).containsExactly("a", "b");
    }

    @Test
    void shouldRepeatWhatWasNotAnsweredInItsOrderWithTheSameIds() {
        // given
        outbox.ready();
        send("a");
        send("b");
        send("c");
        accept(1, 2);

        // when
        loseTheConnection();
        send("d");
        comeBack();

        // then
        assertThat(wire.bodies("id")).containsExactly("a", "b", "c", "a", "c", "d");
    }

    @Test
    void shouldHoldEverythingAfterARefusalUntilTheTimeToComeBack() {
        // given
        outbox.ready();
        Future<Accepted> refused = send("a");
        send("b");

        // when
        wire.refuse(requests, 0, ErrorCode.STORE_BUSY, 300);
        send("c");
        clock.set(299);
        accept(1, 1);
        outbox.tick();
        assertThat(wire.bodies("id")).containsExactly("a", "b");
        clock.set(300);
        outbox.tick();

        // then
        assertThat(wire.bodies("id")).containsExactly("a", "b", "a", "c");
        accept(2, 2);
        assertThat(refused.result().seq()).isEqualTo(2);
    }

    @Test
    void shouldNotHoldAnythingBackFromANewSession() {
        // given
        outbox.ready();
        send("a");
        wire.refuse(requests, 0, ErrorCode.CLOSING, 1000);

        // when
        loseTheConnection();
        comeBack();

        // then
        assertThat(wire.bodies("id")).containsExactly("a", "a");
    }

    @Test
    void shouldNotOvertakeWhatIsStillInFlightAfterARefusal() {
        // given
        outbox.ready();
        send("a");
        send("b");

        // when
        wire.refuse(requests, 0, ErrorCode.SENDS_TOO_FAST, 10);
        clock.set(50);
        outbox.tick();
        assertThat(wire.written).hasSize(2);
        wire.refuse(requests, 1, ErrorCode.SENDS_TOO_FAST, 10);
        clock.set(60);
        outbox.tick();

        // then
        assertThat(wire.bodies("id")).containsExactly("a", "b", "a", "b");
    }

    @Test
    void shouldFailAtOnceWhenTheRefusalIsFinalAndGoOnWithTheRest() {
        // given
        outbox.ready();
        Future<Accepted> refused = send("a");

        // when
        wire.refuse(requests, 0, ErrorCode.NO_SUCH_ACCOUNT, 0);
        send("b");

        // then
        assertThat(refused.cause())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NO_SUCH_ACCOUNT));
        assertThat(wire.bodies("id")).containsExactly("a", "b");
    }

    @Test
    void shouldGiveUpAfterTheTimeForASend() {
        // given
        Future<Accepted> sent = send("a");

        // when
        clock.set(999);
        outbox.tick();
        assertThat(sent.isComplete()).isFalse();
        clock.set(1000);
        outbox.tick();
        outbox.ready();

        // then
        assertThat(sent.cause())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        assertThat(wire.written).isEmpty();
    }

    @Test
    void shouldSendOneMessageWhenTheSameIsSentTwice() {
        // given
        outbox.ready();

        // when
        Future<Accepted> one = send("a");
        Future<Accepted> two = send("a");
        accept(0, 1);

        // then
        assertThat(wire.written).hasSize(1);
        assertThat(two.result()).isEqualTo(one.result());
    }

    @Test
    void shouldRefuseAnotherMessageOfAnIdThatIsOnItsWay() {
        // given
        outbox.ready();
        send("a", "hi");

        // then
        assertThat(send("a", "ho").cause())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.DIFFERENT_MESSAGE));
    }

    @Test
    void shouldFailEverythingWhenClosed() {
        // given
        outbox.ready();
        Future<Accepted> inFlight = send("a");
        loseTheConnection();
        Future<Accepted> waiting = send("b");

        // when
        outbox.close(Refusals.closed());

        // then
        assertThat(inFlight.cause()).hasMessage("the client is closed");
        assertThat(waiting.cause()).hasMessage("the client is closed");
    }
}
