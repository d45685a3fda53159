package dev.recado.gateway.paced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuietTimeTest {
    private final SlowPipe pipe = new SlowPipe();
    private final AtomicInteger quiet = new AtomicInteger();
    private final QuietTime quietTime = new QuietTime(pipe, 50, quiet::incrementAndGet);

    @Test
    void shouldTellOnceThatNothingCame() {
        quietTime.restart();
        pipe.passes(30);
        quietTime.restart();
        pipe.passes(49);
        assertThat(quiet).hasValue(0);

        pipe.passes(1);
        pipe.passes(1000);

        assertThat(quiet).hasValue(1);
    }

    @Test
    void shouldNotCountTheTimeInWhichNothingIsRead() {
        quietTime.restart();
        pipe.listensNoMore();
        pipe.passes(120);
        pipe.listensAgain();
        quietTime.resumed();
        pipe.passes(49);
        assertThat(quiet).hasValue(0);

        pipe.passes(1);

        assertThat(quiet).hasValue(1);
    }

    @Test
    void shouldNotBeginToWaitWhenReadingGoesOn() {
        quietTime.resumed();

        assertThat(pipe.timers()).isZero();
    }

    @Test
    void shouldTellNothingWhenItIsStopped() {
        quietTime.restart();
        quietTime.stop();
        quietTime.resumed();
        pipe.passes(1000);

        assertThat(quiet).hasValue(0);
    }
}
