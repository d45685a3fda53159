package dev.recado.system.journey;

import static dev.recado.system.person.Answers.answer;
import static dev.recado.system.person.Answers.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is there. */
class PresenceIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    private ServerProcess server;
    private Person alice;
    private Person bob;

    @BeforeEach
    void friends() {
        server = servers.shared();
        alice = people.online("alice", server);
        bob = people.online("bob", server);
    }

    @Test
    void shouldTellThoseWhoWatch() {
        // given
        List<Presence> now = answer(alice.client().people().watch(List.of(bob.account())));
        assertThat(now).extracting(Presence::online).containsExactly(true);

        // when
        bob.goesOffline();
        await().until(() -> alice.heard().presences().size() == 1);
        bob.comesOnline();
        await().until(() -> alice.heard().presences().size() == 2);

        // then
        assertThat(alice.heard().presences()).extracting(Presence::account).containsOnly(bob.account());
        assertThat(alice.heard().presences()).extracting(Presence::online).containsExactly(false, true);
    }

    @Test
    void shouldTellNobodyElse() {
        // given
        Person carol = people.online("carol", server);
        answer(alice.client().people().watch(List.of(bob.account())));
        answer(carol.client().people().watch(List.of(bob.account())));
        answer(carol.client().people().unwatch(List.of(bob.account())));

        // when
        bob.goesOffline();
        await().until(() -> !alice.heard().presences().isEmpty());
        answer(carol.client().hello());

        // then
        assertThat(carol.heard().presences()).isEmpty();
    }

    @Test
    void shouldBeSeenWhenSomebodyIsLookedUp() {
        // given
        bob.goesOffline();
        await().until(() -> !answer(alice.client().people().find(bob.account())).online());

        // when
        Profile found = answer(alice.client().people().find(bob.nickname()));

        // then
        assertThat(found.account().id()).isEqualTo(bob.account());
        assertThat(found.lastSeenAt()).isPositive();
        assertThat(answer(alice.client().people().find(alice.account())).online())
                .isTrue();
        assertThat(refusal(alice.client().people().find("nobody-at-all"))).isEqualTo(ErrorCode.NO_SUCH_ACCOUNT);
    }

    @Test
    void shouldListEveryoneInPages() {
        // when
        List<Profile> everyone = new ArrayList<>();
        Profiles page = answer(alice.client().people().list(null, 2));
        everyone.addAll(page.profiles());
        while (page.after() != null) {
            page = answer(alice.client().people().list(page.after(), 2));
            everyone.addAll(page.profiles());
        }

        // then
        assertThat(everyone)
                .extracting(profile -> profile.account().id())
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(alice.account(), bob.account());
    }

    @Test
    void shouldShowWhoIsWriting() {
        // when
        alice.client().typing("@" + bob.nickname());

        // then
        await().until(() -> bob.heard().typing().equals(List.of(new Typing(alice.with(bob), alice.account()))));
        assertThat(alice.heard().typing()).isEmpty();
    }
}
