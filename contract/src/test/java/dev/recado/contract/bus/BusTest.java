package dev.recado.contract.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BusTest {
    private static final Address<Cursors, Cursors> ADDRESS = new Address<>("test.address");
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.of(vertx, Duration.ofSeconds(10));

    @AfterEach
    void close() {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private Refusal refusal(Bus asking) {
        Throwable cause = await(
                asking.ask(ADDRESS, new Cursors(1, 0)).transform(answer -> Future.succeededFuture(answer.cause())));
        assertThat(cause).isInstanceOf(Refusal.class);
        return (Refusal) cause;
    }

    @Test
    void shouldHandOverTheVeryRecordInsideAJvm() {
        Promise<Cursors> heard = Promise.promise();
        Cursors question = new Cursors(1, 0);
        Cursors answer = new Cursors(2, 0);
        bus.answer(ADDRESS, asked -> {
            heard.complete(asked);
            return Future.succeededFuture(answer);
        });

        assertThat(await(bus.ask(ADDRESS, question))).isSameAs(answer);
        assertThat(await(heard.future())).isSameAs(question);
    }

    @Test
    void shouldFailWithTheRefusalOfWhoeverAnswers() {
        Refusal refused = new Refusal(ErrorCode.STORE_BUSY, "later", 700);
        bus.answer(ADDRESS, asked -> Future.failedFuture(refused));

        Refusal refusal = refusal(bus);

        assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_BUSY);
        assertThat(refusal).hasMessage("later");
        assertThat(refusal.retryAfterMs()).isEqualTo(700);
    }

    @Test
    void shouldSayThatAFieldIsNotValidWhenACheckFails() {
        bus.answer(ADDRESS, asked -> {
            throw new IllegalArgumentException("seq: 0 (expected: >= 1)");
        });

        Refusal refusal = refusal(bus);

        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD);
        assertThat(refusal).hasMessage("seq: 0 (expected: >= 1)");
    }

    @Test
    void shouldSayNothingOfAnAccidentButThatItIsUnavailable() {
        bus.answer(ADDRESS, asked -> {
            throw new IllegalStateException("password 123 of table x");
        });

        Refusal refusal = refusal(bus);

        assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refusal.getMessage()).doesNotContain("password");
        assertThat(refusal.retryAfterMs()).isPositive();
    }

    @Test
    void shouldBeUnavailableWhenNobodyIsThere() {
        assertThat(refusal(bus).code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void shouldBeUnavailableWhenNobodyAnswersInTime() {
        bus.answer(ADDRESS, asked -> Promise.<Cursors>promise().future());

        assertThat(refusal(Bus.of(vertx, SHORT)).code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void shouldAnswerOneWhileAnotherTakesItsTime() {
        bus.answer(
                ADDRESS,
                asked -> asked.delivered() == 1 ? Promise.<Cursors>promise().future() : Future.succeededFuture(asked));

        bus.ask(ADDRESS, new Cursors(1, 0));

        assertThat(await(bus.ask(ADDRESS, new Cursors(2, 0))).delivered()).isEqualTo(2);
    }

    @Test
    void shouldAnnounceToEveryListenerAnythingThatATopicCarries() throws InterruptedException {
        BlockingQueue<InboxEvent> one = new LinkedBlockingQueue<>();
        BlockingQueue<InboxEvent> other = new LinkedBlockingQueue<>();
        await(bus.listen(DeliveryAddresses.inbox(Samples.BOB), one::add).completion());
        await(bus.listen(DeliveryAddresses.inbox(Samples.BOB), other::add).completion());

        bus.<Entry>announce(DeliveryAddresses.inbox(Samples.BOB), Samples.ENTRY);
        bus.<Receipt>announce(DeliveryAddresses.inbox(Samples.BOB), Samples.RECEIPT);

        assertThat(one.poll(10, TimeUnit.SECONDS)).isSameAs(Samples.ENTRY);
        assertThat(one.poll(10, TimeUnit.SECONDS)).isSameAs(Samples.RECEIPT);
        assertThat(other.poll(10, TimeUnit.SECONDS)).isSameAs(Samples.ENTRY);
    }

    @Test
    void shouldOpenTheSameBusAgain() {
        Bus again = Bus.of(vertx, Duration.ofSeconds(1));
        again.answer(new Address<Cursors, Done>("test.other"), asked -> Future.succeededFuture(Done.DONE));

        assertThat(await(bus.ask(new Address<Cursors, Done>("test.other"), Cursors.START)))
                .isEqualTo(Done.DONE);
    }
}
