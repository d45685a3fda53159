package dev.recado.system.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.client.ConnectionState;
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

/** Fault: the process stands still until its clients have given it up, and goes on as if nothing had been. */
class PauseIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    @Test
    void shouldTakeOnceWhatCameOnTheOldConnectionAndOnTheNew() {
        // given
        ServerProcess server = servers.start();
        people.areImpatient();
        Checker checker = new Checker();
        List<Chatter> chatters = IntStream.range(0, 4)
                .mapToObj(i -> Chatter.start(
                        people.offline("sender", server),
                        people.offline("receiver", server),
                        new Chatter.Pace(32),
                        checker))
                .toList();
        await().atMost(LONG).until(() -> checker.acceptedCount() > 1_000);

        // when: it stands still, and what is sent to it waits in its sockets
        server.pause();
        await("every sender gave it up")
                .atMost(LONG)
                .until(() -> chatters.stream().allMatch(PauseIT::gaveUp));
        server.goOn();
        long before = checker.acceptedCount();
        await().atMost(LONG).until(() -> checker.acceptedCount() > before + 1_000);
        chatters.forEach(Chatter::stop);
        await().atMost(LONG).until(() -> chatters.stream().allMatch(Chatter::done));

        // then
        assertThat(chatters).extracting(Chatter::failure).containsOnlyNulls();
        checker.checkWhenHeard(LONG);
    }

    private static boolean gaveUp(Chatter chatter) {
        return chatter.sender().heard().states().contains(ConnectionState.RECONNECTING);
    }
}
