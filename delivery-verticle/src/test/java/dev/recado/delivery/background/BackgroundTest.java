package dev.recado.delivery.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger steps = new AtomicInteger();
    private final Queue<Future<Next>> outcomes = new ConcurrentLinkedQueue<>();
    private final Background background =
            new Background(vertx, "test", new Pace(1, null, Duration.ofMillis(10)), this::step);

    private Future<Next> step() {
        steps.incrementAndGet();
        Future<Next> outcome = outcomes.poll();
        return outcome == null ? Future.succeededFuture(Next.LATER) : outcome;
    }

    @AfterEach
    void close() {
        vertx.close();
    }

    /** On one context, as its owner would. */
    private void run(Runnable action) {
        Promise<Void> done = Promise.promise();
        vertx.runOnContext(ran -> {
            action.run();
            done.complete();
        });
        await().until(() -> done.future().isComplete());
    }

    @Test
    void shouldGoOnUntilNothingIsLeftAndAgainWhenItIsWoken() {
        outcomes.add(Future.succeededFuture(Next.SOON));
        outcomes.add(Future.succeededFuture(Next.SOON));
        run(() -> background.start(Duration.ZERO));
        await().until(() -> steps.get() == 3);

        run(background::wake);

        await().until(() -> steps.get() == 4);
    }

    @Test
    void shouldRepeatAStepThatFails() {
        outcomes.add(Future.failedFuture("away"));
        outcomes.add(Future.failedFuture("still away"));
        outcomes.add(Future.succeededFuture(Next.SOON));

        run(() -> background.start(Duration.ZERO));

        await().until(() -> steps.get() == 4);
    }

    @Test
    void shouldDoWhatItWasWokenForWhileItWasDoingSomethingElse() {
        Promise<Next> first = Promise.promise();
        outcomes.add(first.future());
        run(() -> background.start(Duration.ZERO));
        await().until(() -> steps.get() == 1);

        run(background::wake);
        first.complete(Next.LATER);

        await().until(() -> steps.get() == 2);
    }

    @Test
    void shouldEndWithTheStepThatIsUnderWay() {
        Promise<Next> last = Promise.promise();
        outcomes.add(last.future());
        run(() -> background.start(Duration.ZERO));
        await().until(() -> steps.get() == 1);

        Future<Void> stopped = background.stop();
        assertThat(stopped.isComplete()).isFalse();
        last.complete(Next.SOON);

        await().until(stopped::isComplete);
        assertThat(steps).hasValue(1);
    }

    @Test
    void shouldEndAtOnceWhenNothingIsUnderWay() {
        assertThat(background.stop().isComplete()).isTrue();
        run(() -> background.start(Duration.ofHours(1)));
        assertThat(steps).hasValue(0);
    }

    @Test
    void shouldRestLongerFromOneFailureToTheNext() {
        Pace pace = new Pace(4, null, Duration.ofSeconds(30));

        assertThat(pace.retryMs(1)).isEqualTo(100);
        assertThat(pace.retryMs(2)).isEqualTo(200);
        assertThat(pace.retryMs(60)).isEqualTo(30_000);
        assertThat(pace.restMs(20)).isEqualTo(80);
    }
}
