package dev.recado.launcher.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopsTest {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    @AfterEach
    void close() {
        enough.countDown();
        vertx.close();
    }

    @Test
    void shouldTellWhenOneLoopDoesNotAnswer() throws Exception {
        try (EventLoops loops = new EventLoops(Duration.ofSeconds(1))) {
            // Given
            loops.onSilence(Duration.ofSeconds(2), told::countDown);
            loops.watch(vertx);
            assertThat(loops.trouble()).isEmpty();

            // When
            vertx.runOnContext(hang -> waitForTheEnd());

            // Then
            assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(loops.trouble()).contains("1 of 2 silent for more than 1 s");
        }
    }

    private void waitForTheEnd() {
        try {
            enough.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
