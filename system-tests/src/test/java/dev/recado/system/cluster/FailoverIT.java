package dev.recado.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.system.person.Load;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two of everything on PostgreSQL. Whatever becomes of one of them, under load: what is accepted arrives, once, in order. */
class FailoverIT {
    private static final Logger LOG = LoggerFactory.getLogger(FailoverIT.class);
    private static final int SOME = 100;
    private static final Duration PAUSE_MAX = Duration.ofSeconds(15);

    @RegisterExtension
    static final Cluster CLUSTER = Cluster.aCluster()
            .of("gateway-a", "gateway")
            .of("gateway-b", "gateway")
            .of("keepers-a", "registry,group,delivery")
            .of("keepers-b", "registry,group,delivery")
            .with("limits.recheck-seconds=2")
            .onPostgres();

    @RegisterExtension
    final People people = new People();

    /** The test before may have left partitions on their way; whoever registers then may be told that it is not known (901). */
    @BeforeEach
    void rest() {
        await("everybody can register").atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (int i = 0; i < 8; i++) {
                people.offline("early" + i, CLUSTER);
            }
        });
    }

    @Test
    void shouldLetFriendsTalkWhoAreOnDifferentGateways() {
        // given
        Person alice = people.offline("alice", CLUSTER).comesOnlineAt("gateway-a");
        Person bob = people.offline("bob", CLUSTER).comesOnlineAt("gateway-b");

        // when
        alice.sends("hello").to(bob);
        bob.reads(bob.hears("hello"));
        bob.sends("hello yourself").to(alice);

        // then
        alice.hears("hello yourself");
        alice.seesThat(bob, 1, 1);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "recado.test.long-faults",
            matches = "true",
            disabledReason = "RolesIT has it in every build")
    void shouldGoOnAtTheOtherGatewayWhenOneIsKilled() {
        // given
        Person alice = people.offline("alice", CLUSTER).comesOnlineAt("gateway-a");
        Person bob = people.offline("bob", CLUSTER).comesOnlineAt("gateway-b");
        alice.sends("before").to(bob);
        bob.hears("before");

        // when
        CLUSTER.process("gateway-a").kill9();
        alice.sends("after").to(bob);
        bob.sends("still there?").to(alice);

        // then
        bob.hears("before", "after");
        alice.hears("still there?");
        assertThat(alice.node()).isEqualTo("gateway-b");
        CLUSTER.process("gateway-a").start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "keepers"})
    void shouldGoOnWhenOneAfterTheOtherIsKilled(String both) {
        // given
        Load load = Load.begin(people, CLUSTER);
        load.goesOn(SOME);

        List<Duration> pauses = new ArrayList<>();

        // when
        for (int kill = 0; kill < FaultSize.kills(); kill++) {
            for (String one : List.of(both + "-a", both + "-b")) {
                load.longestPauseSince();
                CLUSTER.process(one).kill9();
                load.goesOn(SOME);
                pauses.add(load.longestPauseSince());
                CLUSTER.process(one).start();
                load.goesOn(SOME);
            }
        }

        // then
        load.endsWell();
        pauses.sort(Comparator.naturalOrder());
        LOG.info("{} killed: {}; pauses {}", both, load, pauses);
        assertThat(load.longestPause()).isLessThan(PAUSE_MAX);
    }

    /** A zombie: it does not know that its work was taken over, and must write nothing. */
    @Test
    void shouldGoOnWhenWhoWasTakenForDeadIsNot() {
        // given
        Load load = Load.begin(people, CLUSTER);
        load.goesOn(SOME);

        // when
        for (String one : List.of("keepers-a", "keepers-b")) {
            CLUSTER.process(one).pauseFor(FaultSize.stopped());
            load.goesOn(SOME);
        }

        // then
        load.endsWell();
        LOG.info("stopped and continued: {}", load);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "recado.test.long-faults",
            matches = "true",
            disabledReason = "DatabaseAwayIT has it in every build, of one process")
    void shouldGoOnWhenTheDatabaseIsBack() {
        // given
        Load load = Load.begin(people, CLUSTER);
        load.goesOn(SOME);

        // when
        CLUSTER.postgres().awayFor(FaultSize.databaseAway());
        load.goesOn(SOME);

        // then
        load.endsWell();
        LOG.info("without the database: {}", load);
    }

    @Test
    void shouldRefuseNobodyWhileEverythingIsStartedAgain() {
        // given
        Load load = Load.begin(people, CLUSTER);
        load.goesOn(SOME);

        // when
        for (String name : CLUSTER.names()) {
            assertThat(CLUSTER.process(name).terminate()).isZero();
            CLUSTER.process(name).start();
            load.goesOn(SOME);
        }

        // then
        load.endsWithoutARefusal();
        LOG.info("everything started again: {}", load);
    }
}
