package dev.recado.system.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.recado.client.Closing;
import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.Chatter;
import dev.recado.system.person.Checker;
import dev.recado.system.person.People;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starting and being asked to end. */
class TerminationIT {
    private static final Logger LOG = LoggerFactory.getLogger(TerminationIT.class);
    private static final Duration LONG = Duration.ofSeconds(60);

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    @Test
    void shouldEndInOrderUnderLoadAndLoseNothing() {
        // given
        ServerProcess server = servers.start();
        Checker checker = new Checker();
        List<Chatter> chatters = IntStream.range(0, 4)
                .mapToObj(i -> Chatter.start(
                        people.offline("sender", server),
                        people.offline("receiver", server),
                        new Chatter.Pace(32),
                        checker))
                .toList();
        await().atMost(LONG).until(() -> checker.acceptedCount() > 1_000);

        // when
        long begun = System.nanoTime();
        int code = server.terminate();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        // then
        LOG.info("ended after {} ms", took.toMillis());
        assertThat(code).isZero();
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(chatters)
                .allSatisfy(chatter -> assertThat(chatter.sender().heard().closings())
                        .extracting(Closing::code, Closing::comeBack)
                        .containsExactly(tuple(ErrorCode.CLOSING.number(), true)));
        server.start();
        chatters.forEach(Chatter::stop);
        await().atMost(LONG).until(() -> chatters.stream().allMatch(Chatter::done));
        assertThat(chatters).extracting(Chatter::failure).containsOnlyNulls();
        checker.checkWhenHeard(LONG);
    }

    @Test
    void shouldBeReadySoon() {
        // given
        ServerProcess server = servers.startWith(List.of());
        server.terminate();

        // when
        Duration again = server.start();

        // then
        LOG.info("ready after {} ms on existing data", again.toMillis());
        assertThat(again).isLessThan(Duration.ofSeconds(10));
        assertThat(server.durable()).isEqualTo("disk");
    }
}
