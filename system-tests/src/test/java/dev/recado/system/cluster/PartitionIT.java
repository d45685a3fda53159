package dev.recado.system.cluster;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.registry.Presence;
import dev.recado.system.network.Machine;
import dev.recado.system.person.Load;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fault: two machines do not hear each other, or one does not hear the other, under load; both reach the database. When they can hear each
 * other again, they are one server after a bounded time, and what was accepted meanwhile arrives, once, in order.
 */
@EnabledIfSystemProperty(
        named = "recado.test.long-faults",
        matches = "true",
        disabledReason = "it takes minutes until a system that asks ever less often is noticed")
class PartitionIT {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionIT.class);
    private static final int SOME = 100;
    /** So many that conversations with all of them are in all partitions, as good as certainly. */
    private static final int FRIENDS = 16;
    /** Longer than it takes them to give each other up, and the system to stop trying every few seconds. */
    private static final Duration APART = Duration.ofSeconds(60);
    /** After which everything is as before: some seconds, and a factor for a machine that is busy with other things. */
    private static final Duration HEALED_MAX = Duration.ofSeconds(30);
    /** Sooner than what was not heard is looked up. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @RegisterExtension
    static final Cluster CLUSTER = Cluster.aCluster()
            .of("gateway-a", "gateway")
            .of("gateway-b", "gateway")
            .of("keepers-a", "registry,group,delivery")
            .of("keepers-b", "registry,group,delivery")
            .with("limits.recheck-seconds=8")
            .onTwoMachines()
            .onPostgres();

    @RegisterExtension
    final People people = new People();

    static Stream<List<Machine>> unheard() {
        return Stream.of(List.of(Machine.A, Machine.B), List.of(Machine.A), List.of(Machine.B));
    }

    @ParameterizedTest
    @MethodSource("unheard")
    void shouldBeOneServerAgainWhenMachinesHearEachOtherAgain(List<Machine> unheard) {
        // given
        Load load = Load.begin(people, CLUSTER);
        List<Person> friends = IntStream.range(0, FRIENDS)
                .mapToObj(i -> people.offline("friend", CLUSTER))
                .toList();
        Person alice = people.offline("alice", CLUSTER).comesOnlineAt("gateway-a");
        Person bob = people.offline("bob", CLUSTER).comesOnlineAt("gateway-b");
        answer(alice.client().people().watch(List.of(bob.account())));
        answer(bob.client().people().watch(List.of(alice.account())));
        load.goesOn(SOME);

        // when
        CLUSTER.network().silencesFor(APART, unheard);
        long healed = System.nanoTime();

        // then
        everyMessageIsAccepted(alice, friends);
        everyMessageIsAccepted(bob, friends);
        Duration sending = since(healed);
        await("each hears at once what the other one says")
                .atMost(HEALED_MAX.minus(since(healed)))
                .until(() -> isHeardAtOnce(alice, bob) && isHeardAtOnce(bob, alice));
        await("each is seen to be there")
                .atMost(HEALED_MAX.minus(since(healed)))
                .until(() -> isSeen(bob, alice) && isSeen(alice, bob));
        Duration all = since(healed);
        bob.goesOffline();
        await("and to leave").atMost(AT_ONCE).until(() -> !isSeen(bob, alice));
        load.endsWell();
        LOG.info("{} unheard: {}; healed after {}, sending after {}", unheard, load, all, sending);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static void everyMessageIsAccepted(Person sender, List<Person> friends) {
        CompletableFuture<?>[] accepted = friends.stream()
                .map(friend -> sender.client()
                        .send("@" + friend.nickname(), "still there?")
                        .toCompletionStage()
                        .toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        assertThat(CompletableFuture.allOf(accepted))
                .as("what " + sender.nickname() + " sends")
                .succeedsWithin(HEALED_MAX);
    }

    private static boolean isHeardAtOnce(Person sender, Person receiver) {
        String body = "it is " + System.nanoTime();
        answer(sender.client().send("@" + receiver.nickname(), body));
        try {
            await().atMost(AT_ONCE).until(() -> receiver.heard().bodies().contains(body));
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    /** Nobody who watches is told that somebody is where he was all the time. */
    private static boolean isSeen(Person watched, Person watcher) {
        return watcher.heard().presences().stream()
                .filter(presence -> presence.account().equals(watched.account()))
                .reduce((before, after) -> after)
                .map(Presence::online)
                .orElse(true);
    }
}
