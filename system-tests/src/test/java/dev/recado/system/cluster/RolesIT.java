package dev.recado.system.cluster;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.client.NewGroup;
import dev.recado.contract.registry.Presence;
import dev.recado.system.person.Load;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two gateways, and each other role in a process of its own, with its files beside it. */
class RolesIT {
    private static final Logger LOG = LoggerFactory.getLogger(RolesIT.class);
    private static final int SOME = 100;
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    static final Cluster CLUSTER = Cluster.aCluster()
            .of("gateway-a", "gateway")
            .of("gateway-b", "gateway")
            .of("registry", "registry")
            .of("group", "group")
            .of("delivery", "delivery")
            .with("limits.recheck-seconds=2")
            .onFiles();

    @RegisterExtension
    final People people = new People();

    @Test
    void shouldLetTwoFriendsTalk() {
        // given
        Person alice = people.offline("alice", CLUSTER).comesOnlineAt("gateway-a");
        Person bob = people.offline("bob", CLUSTER).comesOnlineAt("gateway-b");
        answer(alice.client().people().watch(List.of(bob.account())));

        // when
        alice.sends("one").to(bob);
        alice.sends("two").to(bob);
        bob.reads(bob.hears("one", "two"));
        bob.sends("three").to(alice);
        bob.goesOffline();

        // then
        alice.hears("three");
        alice.seesThat(bob, 2, 2);
        await().atMost(SOON).until(() -> alice.heard().presences().stream().anyMatch(presence -> !presence.online()));
        assertThat(alice.heard().presences()).extracting(Presence::account).containsOnly(bob.account());
    }

    @Test
    void shouldKeepWhatIsSaidInAGroupForWhoIsAway() {
        // given
        Person alice = people.online("alice", CLUSTER);
        Person bob = people.online("bob", CLUSTER);
        Person carol = people.offline("carol", CLUSTER);
        NewGroup group = answer(alice.client()
                .groups()
                .create("of " + alice.nickname(), List.of("@" + bob.nickname(), "@" + carol.nickname())));

        // when
        answer(alice.client().send(group.conversation().toString(), "hello"));
        bob.hearsUpTo("hello");
        answer(bob.client().groups().leave(group.conversation().toString()));
        answer(alice.client().send(group.conversation().toString(), "he has left"));
        carol.comesOnline();

        // then
        carol.hearsUpTo("he has left");
        assertThat(carol.heard().bodies()).contains("hello");
        assertThat(bob.heard().bodies()).doesNotContain("he has left");
    }

    @Test
    void shouldGoOnAtTheOtherGatewayWhenOneIsKilled() {
        // given
        Person alice = people.offline("alice", CLUSTER).comesOnlineAt("gateway-a");
        Person bob = people.offline("bob", CLUSTER).comesOnlineAt("gateway-b");
        Person carol = people.offline("carol", CLUSTER).comesOnlineAt("gateway-a");
        answer(bob.client().people().watch(List.of(carol.account())));
        alice.sends("before").to(bob);
        bob.hears("before");

        // when
        CLUSTER.process("gateway-a").kill9();
        carol.goesOffline();
        alice.sends("after").to(bob);
        bob.sends("still there?").to(alice);

        // then
        bob.hears("before", "after");
        alice.hears("still there?");
        assertThat(alice.node()).isEqualTo("gateway-b");
        await("nobody is there who was at the gateway that is no more")
                .atMost(SOON)
                .until(() -> bob.heard().presences().stream().anyMatch(presence -> !presence.online()));
        CLUSTER.process("gateway-a").start();
    }

    @Test
    void shouldRefuseNobodyWhileOneGatewayAfterTheOtherIsStartedAgain() {
        // given
        Load load = Load.begin(people, CLUSTER);
        load.goesOn(SOME);

        // when
        for (String gateway : List.of("gateway-a", "gateway-b")) {
            assertThat(CLUSTER.process(gateway).terminate()).isZero();
            load.goesOn(SOME);
            CLUSTER.process(gateway).start();
            load.goesOn(SOME);
        }

        // then
        load.endsWithoutARefusal();
        LOG.info("gateways started again: {}", load);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "recado.test.long-faults",
            matches = "true",
            disabledReason = "FailoverIT has it in every build, on PostgreSQL")
    void shouldGoOnWhenEachProcessIsKilledAndStartedAgain() {
        // given
        Load load = Load.begin(people, CLUSTER);
        load.goesOn(SOME);

        // when
        for (int kill = 0; kill < FaultSize.kills(); kill++) {
            for (String role : CLUSTER.names()) {
                CLUSTER.process(role).kill9();
                CLUSTER.process(role).start();
                load.goesOn(SOME);
            }
        }

        // then
        load.endsWell();
        LOG.info("each killed: {}", load);
    }
}
