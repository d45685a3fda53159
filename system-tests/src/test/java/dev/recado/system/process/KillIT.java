package dev.recado.system.process;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.system.person.Chatter;
import dev.recado.system.person.Checker;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fault: kill -9. What was accepted is there, once, in order. */
class KillIT {
    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int PAIRS = 8;
    private static final Chatter.Pace PACE = new Chatter.Pace(64);
    private static final int KILLS = 5;
    private static final int ACCEPTED_BETWEEN_KILLS = 2_000;

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    @Test
    void shouldLoseNothingAndRepeatNothingWhenKilledInTheMiddleOfALoad() {
        // given
        ServerProcess server = servers.start("store.recent-posts-cached=1000");
        Checker checker = new Checker();
        List<Chatter> chatters = IntStream.range(0, PAIRS)
                .mapToObj(i -> Chatter.start(
                        people.offline("sender", server), people.offline("receiver", server), PACE, checker))
                .toList();

        // when
        for (int kill = 0; kill < KILLS; kill++) {
            long before = checker.acceptedCount();
            await().atMost(LONG).until(() -> checker.acceptedCount() > before + ACCEPTED_BETWEEN_KILLS);
            server.kill9();
            server.start();
        }
        chatters.forEach(Chatter::stop);
        await("every sender has his answer")
                .atMost(LONG)
                .until(() -> chatters.stream().allMatch(Chatter::done));

        // then
        assertThat(chatters).extracting(Chatter::failure).containsOnlyNulls();
        checker.checkWhenHeard(LONG);
        chatters.forEach(KillIT::assertThatTheLogHasNoHoles);
        LOG.info(
                "{} kills, {} accepted of which {} at a repetition, {} heard",
                KILLS,
                checker.acceptedCount(),
                checker.repeatedCount(),
                checker.heardCount());
    }

    private static void assertThatTheLogHasNoHoles(Chatter chatter) {
        List<Entry> log = new ArrayList<>();
        History page = history(chatter, 0);
        while (!page.entries().isEmpty()) {
            log.addAll(page.entries());
            page = history(chatter, log.get(log.size() - 1).seq());
        }
        assertThat(log)
                .extracting(Entry::seq)
                .isEqualTo(LongStream.rangeClosed(1, log.size()).boxed().toList());
        assertThat(log).extracting(Entry::id).doesNotHaveDuplicates();
        assertThat(log).hasSameSizeAs(chatter.receiver().heard().entries());
    }

    private static History history(Chatter chatter, long after) {
        Person sender = chatter.sender();
        return answer(sender.client().conversations().historyAfter(sender.with(chatter.receiver()), after, 1_000));
    }

    @Test
    void shouldDeliverWhatWasLeftBeforeTheKillAndTellItsAuthor() {
        // given
        ServerProcess server = servers.start();
        Person alice = people.online("alice", server);
        Person bob = people.offline("bob", server);
        alice.sends("one").to(bob);
        alice.sends("two").to(bob);

        // when
        server.kill9();
        server.start();
        bob.comesOnline();
        bob.reads(bob.hears("one", "two"));

        // then
        alice.seesThat(bob, 2, 2);
        bob.goesOffline();
        bob.comesOnline();
        assertThat(bob.heard().bodies()).isEmpty();
    }

    @Test
    void shouldRememberWhatWasAcknowledgedBeforeTheKill() {
        // given
        ServerProcess server = servers.start();
        Person alice = people.online("alice", server);
        Person bob = people.online("bob", server);
        alice.sends("one").to(bob);
        alice.sends("two").to(bob);
        bob.hears("one", "two");
        bob.acknowledges(bob.heard().entries().get(0));
        bob.goesOffline();

        // when
        server.kill9();
        server.start();
        bob.comesOnline();

        // then
        bob.hears("two");
    }
}
