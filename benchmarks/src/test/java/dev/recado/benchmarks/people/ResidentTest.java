package dev.recado.benchmarks.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.benchmarks.loop.Loops;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.loop.Waiting;
import dev.recado.benchmarks.server.FakeServer;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.Incoming;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResidentTest {
    private final FakeServer server = new FakeServer();
    private final Loops loops = new Loops(1, new Trouble());
    private final Logins logins = new Logins();
    private final AtomicInteger comings = new AtomicInteger();
    private final Resident alice =
            new Resident(new People(loops, server), 0, new TokenHolder("0000000000001", "t"), new Resident.Life() {
                @Override
                public void cameIn(Connection connection) {
                    comings.incrementAndGet();
                }

                @Override
                public void frame(Incoming frame) {
                    // Nobody writes to her.
                }
            });

    @AfterEach
    void close() {
        loops.close();
        server.close();
    }

    @Test
    void shouldHaveOneConnectionWhenSheGoesAndComesWhileHerLoginIsUnderWay() throws InterruptedException {
        // when
        Waiting.on(loops.all().get(0).call(() -> {
            alice.come(logins);
            alice.go();
            return alice.come(logins);
        }));

        // then
        assertThat(server.awaits(2, 1)).as("two logins, one connection").isTrue();
        assertThat(comings).hasValue(1);
        assertThat(logins.count()).isEqualTo(1);
    }

    @Test
    void shouldLeaveNoConnectionWhenSheGoesWhileHerLoginIsUnderWay() throws InterruptedException {
        // when
        loops.all().get(0).execute(() -> {
            alice.come(logins);
            alice.go();
        });

        // then
        assertThat(server.awaits(1, 0)).as("one login, no connection").isTrue();
        assertThat(comings).hasValue(0);
    }
}
