package dev.recado.launcher.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HungLoopsTest {
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
        try (HungLoops watched = HungLoops.watch(vertx, Duration.ofSeconds(1), told::countDown)) {
            // when
            assertThat(watched).isNotNull();
            vertx.runOnContext(hang -> waitForTheEnd());

            // then
            assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
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
