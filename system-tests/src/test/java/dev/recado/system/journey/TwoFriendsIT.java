package dev.recado.system.journey;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.client.Accepted;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.system.person.Heard;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The plainest story: two people who talk. */
class TwoFriendsIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    @Test
    void shouldTalkToEachOther() {
        // given
        Person alice = people.online("alice", servers.shared());
        Person bob = people.online("bob", servers.shared());

        // when
        Accepted accepted = alice.sends("hi").to(bob);
        Entry hi = bob.hears("hi");
        bob.sends("hi yourself").to(alice);
        alice.hears("hi yourself");

        // then
        assertThat(accepted.conversation()).isEqualTo(alice.with(bob));
        assertThat(accepted.seq()).isEqualTo(1);
        assertThat(accepted.durable()).isEqualTo(Durability.DISK);
        assertThat(accepted.repeated()).isFalse();
        assertThat(hi.from()).isEqualTo(alice.account());
        assertThat(hi.fromNickname()).hasToString(alice.nickname());
        assertThat(hi.at()).isEqualTo(accepted.at());
        assertThat(hi.type()).isEqualTo("text/plain");
    }

    @Test
    void shouldKeepTheWordsAsTheyAre() {
        // given
        Person alice = people.online("alice", servers.shared());
        Person bob = people.online("bob", servers.shared());
        String[] words = {
            "olá, você está aí? 你好 🙂👩‍👩‍👧",
            "line one\nline two\r\n\ttabbed",
            "'; DROP TABLE entry; -- %_\\",
            "\u001b[31mred\u001b[0m",
            "{\"type\":\"message\",\"address\":\"recado.inbox\"}",
            "",
            "x".repeat(50_000)
        };

        // when
        for (String word : words) {
            alice.sends(word).to(bob);
        }

        // then
        bob.hears(words);
    }

    @Test
    void shouldReachEveryDeviceOfAPerson() {
        // given
        Person alice = people.online("alice", servers.shared());
        Person bob = people.online("bob", servers.shared());
        Heard onHisPhone = bob.heard();
        bob.comesOnline();

        // when
        alice.sends("hi").to(bob);

        // then
        bob.hears("hi");
        await().until(() -> onHisPhone.bodies().equals(List.of("hi")));
    }

    @Test
    void shouldKeepNotesToOneself() {
        // given
        Person alice = people.online("alice", servers.shared());

        // when
        Accepted accepted = alice.sends("buy bread").to(alice);

        // then
        assertThat(accepted.conversation()).isEqualTo(alice.with(alice));
        assertThat(answer(alice.client().conversations().historyAfter(accepted.conversation(), 0, 10))
                        .entries())
                .extracting(Entry::body)
                .containsExactly("buy bread");
    }

    @Test
    @Tag("smoke")
    void shouldFindWhatWasLeftAfterARestart() {
        // given
        ServerProcess server = servers.start();
        Person alice = people.online("alice", server);
        Person bob = people.online("bob", server);
        bob.goesOffline();
        alice.sends("are you there?").to(bob);
        alice.sends("call me").to(bob);

        // when
        assertThat(server.terminate()).isZero();
        server.start();
        bob.comesOnline();

        // then
        Entry last = bob.hears("are you there?", "call me");
        bob.acknowledges(last);
        alice.seesThat(bob, 2, 0);
        alice.sends("still here").to(bob);
        bob.hears("are you there?", "call me", "still here");
    }
}
