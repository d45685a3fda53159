package dev.recado.system.bus;

import static dev.recado.system.person.Answers.answer;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.registry.Presence;
import dev.recado.system.person.Chatter;
import dev.recado.system.person.Checker;
import dev.recado.system.person.GroupTalk;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fault: what crosses the bus is lost, repeated, late and in another order. It costs time, and nothing else. */
class DoorbellTest {
    private static final Mischief BAD = new Mischief(0.02, 0.03, 0.2, Duration.ofMillis(20));
    /** A lost question is asked again within the bus's time, a lost announcement is made up for at the next look at the log. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration LOAD_MAX = Duration.ofSeconds(30);

    private static final int PAIRS = 3;
    private static final Chatter.Pace PACE = new Chatter.Pace(16);
    private static final int MEMBERS = 4;
    private static final int ENOUGH = 300;

    @RegisterExtension
    final OneJvm server = new OneJvm();

    @RegisterExtension
    final People people = new People();

    @Test
    void shouldDeliverWhatIsAcceptedOnceAndInOrderToEverybody() {
        // given
        Checker pairs = new Checker();
        List<Chatter> friends = IntStream.range(0, PAIRS)
                .mapToObj(i -> Chatter.start(
                        people.offline("sender", server), people.offline("receiver", server), PACE, pairs))
                .toList();
        GroupTalk group = GroupTalk.begin(people, server, MEMBERS, PACE);

        // when
        server.bus().becomes(BAD);
        await("enough is accepted")
                .atMost(LOAD_MAX)
                .until(() -> pairs.acceptedCount() >= ENOUGH && group.acceptedCount() >= ENOUGH);
        friends.forEach(Chatter::stop);
        group.stop();
        await("every sender has his answer")
                .atMost(SOON)
                .until(() -> friends.stream().allMatch(Chatter::done) && group.done());

        // then
        pairs.checkWhenHeard(SOON);
        group.checkWhenHeard(SOON);
        friends.forEach(DoorbellTest::checkReceipts);
        group.checkReceipts(SOON);
    }

    private static void checkReceipts(Chatter friends) {
        List<Entry> heard = friends.receiver().heard().entries();
        friends.sender()
                .seesThat(friends.receiver(), heard.get(heard.size() - 1).seq(), 0);
    }

    @Test
    void shouldShowAtLastWhoIsThere() {
        // given
        Person alice = people.online("alice", server);
        List<Person> friends = IntStream.range(0, PAIRS)
                .mapToObj(i -> people.online("friend", server))
                .toList();
        answer(alice.client()
                .people()
                .watch(friends.stream().map(Person::account).toList()));

        // when
        server.bus().becomes(BAD);
        for (int round = 0; round < 2; round++) {
            friends.forEach(Person::goesOffline);
            friends.forEach(Person::comesOnline);
        }
        friends.get(0).goesOffline();

        // then
        for (Person friend : friends) {
            await(alice.nickname() + " sees " + friend.nickname())
                    .atMost(SOON)
                    .until(() -> isOnline(alice, friend) == (friend != friends.get(0)));
        }
    }

    /** Who was never told anything else knows what he saw first. */
    private static boolean isOnline(Person who, Person other) {
        return who.heard().presences().stream()
                .filter(presence -> presence.account().equals(other.account()))
                .reduce((earlier, later) -> later)
                .map(Presence::online)
                .orElse(true);
    }
}
