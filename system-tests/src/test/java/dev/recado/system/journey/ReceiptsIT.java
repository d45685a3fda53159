package dev.recado.system.journey;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Status;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who received, and who read. */
class ReceiptsIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    private Person alice;
    private Person bob;

    @BeforeEach
    void friends() {
        ServerProcess server = servers.shared();
        alice = people.online("alice", server);
        bob = people.online("bob", server);
    }

    @Test
    void shouldBeSeenWhileTheyHappen() {
        // given
        alice.sends("hi").to(bob);
        Entry hi = bob.hears("hi");

        // when
        bob.acknowledges(hi);
        alice.seesThat(bob, 1, 0);
        bob.reads(hi);

        // then
        alice.seesThat(bob, 1, 1);
    }

    @Test
    void shouldBeSeenByOneWhoWasAway() {
        // given
        alice.sends("hi").to(bob);
        alice.sends("ho").to(bob);
        Entry ho = bob.hears("hi", "ho");
        alice.goesOffline();

        // when
        bob.reads(ho);
        alice.comesOnline();

        // then
        alice.seesThat(bob, 2, 2);
    }

    @Test
    void shouldNotBeToldOfAgainOnceSeen() {
        // given
        alice.sends("hi").to(bob);
        bob.reads(bob.hears("hi"));
        alice.seesThat(bob, 1, 1);
        alice.doesSomethingElse();
        alice.goesOffline();
        alice.comesOnline();
        alice.doesSomethingElse();
        alice.goesOffline();

        // when
        alice.comesOnline();

        // then: told twice by now, once live and at most once at the login that followed at once
        assertThat(alice.heard().receipts()).isEmpty();
    }

    @Test
    void shouldNeverGoBackwardsNorBeyondTheEnd() {
        // given
        alice.sends("hi").to(bob);
        alice.sends("ho").to(bob);
        Entry ho = bob.hears("hi", "ho");

        // when
        Cursors beyond = answer(bob.client().acknowledge(ho.conversation(), 1_000_000));
        Cursors backwards = answer(bob.client().acknowledge(ho.conversation(), 1));

        // then
        assertThat(beyond).isEqualTo(new Cursors(2, 0));
        assertThat(backwards).isEqualTo(new Cursors(2, 0));
    }

    @Test
    void shouldAnswerWhoReceivedAnEntry() {
        // given
        alice.sends("hi").to(bob);
        alice.sends("ho").to(bob);
        bob.hears("hi", "ho");
        bob.reads(bob.heard().entries().get(0));

        // when
        Status first = answer(alice.client().conversations().status(alice.with(bob), 1));
        Status second = answer(alice.client().conversations().status(alice.with(bob), 2));

        // then
        assertThat(first).isEqualTo(new Status(1, 1, List.of(new Status.Member(bob.account(), true, true))));
        assertThat(second).isEqualTo(new Status(0, 0, List.of(new Status.Member(bob.account(), false, false))));
    }

    @Test
    void shouldCountWhatIsUnread() {
        // given
        Person carol = people.online("carol", servers.shared());
        alice.sends("one").to(bob);
        alice.sends("two").to(bob);
        alice.sends("three").to(bob);
        carol.sends("hello").to(bob);
        bob.hears("one", "two", "three", "hello");
        bob.reads(bob.heard().entries().get(0));

        // when
        List<Conversations.Summary> conversations =
                answer(bob.client().conversations().list(null, 100)).conversations();

        // then
        assertThat(conversations)
                .containsExactlyInAnyOrder(
                        new Conversations.Summary(alice.with(bob), 3, new Cursors(1, 1), 2),
                        new Conversations.Summary(carol.with(bob), 1, new Cursors(0, 0), 1));
    }

    @Test
    void shouldPageThroughConversations() {
        // given
        for (int i = 0; i < 5; i++) {
            people.online("friend", servers.shared()).sends("hello").to(bob);
        }

        // when
        Conversations first = answer(bob.client().conversations().list(null, 3));
        Conversations second = answer(bob.client().conversations().list(first.after(), 3));

        // then
        assertThat(first.conversations()).hasSize(3);
        assertThat(second.conversations()).hasSize(2);
        assertThat(second.after()).isNull();
        assertThat(first.conversations()).doesNotContainAnyElementsOf(second.conversations());
    }

    @Test
    void shouldGoToTheAuthorOnly() {
        // given
        Person carol = people.online("carol", servers.shared());
        alice.sends("hi").to(bob);

        // when
        bob.reads(bob.hears("hi"));
        alice.seesThat(bob, 1, 1);

        // then
        assertThat(carol.heard().receipts()).isEmpty();
        assertThat(bob.heard().receipts()).extracting(Receipt::account).doesNotContain(bob.account());
    }
}
