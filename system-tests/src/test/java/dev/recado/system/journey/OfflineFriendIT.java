package dev.recado.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message left for someone who is not there. */
class OfflineFriendIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    private ServerProcess server;

    @BeforeEach
    void server() {
        server = servers.shared();
    }

    @Test
    void shouldWaitForSomebodyWhoWasNeverThere() {
        // given
        Person alice = people.online("alice", server);
        Person bob = people.offline("bob", server);

        // when
        alice.sends("one").to(bob);
        alice.sends("two").to(bob);
        bob.comesOnline();

        // then
        bob.hears("one", "two");
    }

    @Test
    void shouldComeAgainUntilItIsAcknowledged() {
        // given
        Person alice = people.online("alice", server);
        Person bob = people.online("bob", server);
        alice.sends("one").to(bob);
        alice.sends("two").to(bob);
        alice.sends("three").to(bob);

        // when: the program ends after it confirmed the first
        bob.hears("one", "two", "three");
        bob.acknowledges(bob.heard().entries().get(0));
        bob.goesOffline();
        bob.comesOnline();

        // then
        Entry last = bob.hears("two", "three");
        bob.acknowledges(last);
        bob.goesOffline();
        bob.comesOnline();
        assertThat(bob.heard().bodies()).isEmpty();
    }

    @Test
    void shouldComeFromEveryoneInTheOrderOfEach() {
        // given
        Person alice = people.online("alice", server);
        Person carol = people.online("carol", server);
        Person bob = people.offline("bob", server);

        // when
        for (int i = 1; i <= 3; i++) {
            alice.sends("alice " + i).to(bob);
            carol.sends("carol " + i).to(bob);
        }
        bob.comesOnline();

        // then
        assertThat(bob.heard().entries())
                .filteredOn(entry -> entry.from().equals(alice.account()))
                .extracting(Entry::body)
                .containsExactly("alice 1", "alice 2", "alice 3");
        assertThat(bob.heard().entries())
                .filteredOn(entry -> entry.from().equals(carol.account()))
                .extracting(Entry::body)
                .containsExactly("carol 1", "carol 2", "carol 3");
    }

    @Test
    void shouldShowWhatIsPendingBeforeWhatComes() {
        // given
        Person alice = people.online("alice", server);
        Person bob = people.offline("bob", server);
        int pending = 600;
        for (int i = 0; i < pending; i++) {
            alice.client().send("@" + bob.nickname(), "pending " + i);
        }
        alice.sends("the last one pending").to(bob);

        // when
        bob.comesOnlineAcknowledging(entry -> {});
        alice.sends("and a new one").to(bob);

        // then
        bob.hearsUpTo("and a new one");
        assertThat(bob.heard().entries())
                .hasSize(pending + 2)
                .extracting(Entry::seq)
                .isSorted();
    }
}
