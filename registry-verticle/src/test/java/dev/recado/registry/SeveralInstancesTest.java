package dev.recado.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Service;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountCounts;
import dev.recado.contract.registry.CountAccounts;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.SessionPolicy;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two verticles on one database, each of which answers for some of the partitions. */
class SeveralInstancesTest {
    private static final int PARTITIONS = Service.REGISTRY.partitions();
    private static final Duration LONG = Duration.ofSeconds(15);

    private RunningRegistry registry;
    private RegistryVerticle heir;

    @BeforeEach
    void start() {
        registry = RunningRegistry.onPostgresql();
        heir = registry.another();
        await().atMost(LONG).until(() -> owned(registry.verticle()) == PARTITIONS / 2 && owned(heir) == PARTITIONS / 2);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static int owned(RegistryVerticle verticle) {
        return verticle.ownership().owned().size();
    }

    /** Whoever knows who is there ends. */
    private void presenceMoves() {
        if (registry.verticle().ownership().owned().contains(RegistryAddresses.PRESENCE)) {
            registry.stop();
        } else {
            registry.stop(heir);
        }
    }

    private List<Future<Account>> register(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> registry.bus()
                        .ask(RegistryAddresses.REGISTER, new RegisterAccount(new Nickname("n" + i), "secret", null)))
                .toList();
    }

    @Test
    void shouldRegisterEveryoneOnceAndCountThemThoughOneOfThemEnds() {
        List<Future<Account>> registered = new ArrayList<>(register(0, 50));
        registry.stop();
        registered.addAll(register(50, 60));

        registered.forEach(RunningRegistry::done);
        assertThat(registry.ask(RegistryAddresses.COUNT, new CountAccounts())).isEqualTo(new AccountCounts(60, 0));
        assertThat(registered.stream().map(account -> account.result().id()).distinct())
                .hasSize(60);
        assertThat(registry.refused(RegistryAddresses.REGISTER, new RegisterAccount(new Nickname("N7"), "secret", null))
                        .code())
                .isEqualTo(ErrorCode.NICKNAME_TAKEN);
    }

    @Test
    void shouldKnowATokenWhoeverGaveIt() {
        register(0, 8).forEach(RunningRegistry::done);
        List<LoggedIn> logins = IntStream.range(0, 8)
                .mapToObj(i -> registry.loggedIn("n" + i, "secret"))
                .toList();

        registry.stop();

        for (int i = 0; i < 8; i++) {
            assertThat(registry.resumed("n" + i, logins.get(i).token()).account())
                    .isEqualTo(logins.get(i).account());
        }
    }

    @Test
    void shouldLimitFailedLoginsOfAnAccount() {
        register(0, 8).forEach(RunningRegistry::done);
        for (int i = 0; i < 2; i++) {
            List<ErrorCode> refusals = new ArrayList<>();
            for (int attempt = 0; attempt <= RunningRegistry.FAILURES_PER_ACCOUNT; attempt++) {
                refusals.add(registry.refused(RegistryAddresses.LOGIN, RunningRegistry.byPassword("n" + i, "wrong"))
                        .code());
            }
            assertThat(refusals).contains(ErrorCode.LOGINS_TOO_FAST);
        }
    }

    @Test
    void shouldHearFromTheGatewaysWhoIsThereWhenThePresenceMovesAndTellNobodyThatTheyWent() {
        // Given
        Account alice = registry.registered("alice", null);
        FakeGateway gateway = new FakeGateway(1, registry.bus()).holds(alice, 1);
        registry.opens(gateway, 1);
        Queue<Presence> announced = new ConcurrentLinkedQueue<>();
        RunningRegistry.done(registry.bus()
                .listen(RegistryAddresses.presence(alice.id()), announced::add)
                .completion());

        // When
        presenceMoves();

        // Then
        await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(() -> {
            gateway.beats();
            return registry.profile(alice.id()).online();
        });
        assertThat(announced).allMatch(Presence::online);
    }

    @Test
    void shouldLetNobodyInTwiceWhereThereMayBeOneSessionOnlyWhenThePresenceMoves() {
        // Given
        Account alice = registry.registered("alice", null);
        FakeGateway gateway = new FakeGateway(1, registry.bus()).holds(alice, 1);
        registry.opens(gateway, 1);

        // When
        presenceMoves();
        SessionOpened second = new SessionOpened(
                alice.id(),
                RunningRegistry.session(2),
                "node",
                SessionPolicy.REJECT,
                null,
                null,
                null,
                null,
                gateway.id);
        Future<Refusal> refusal = registry.refusing(RegistryAddresses.SESSION_OPENED, second);
        await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(() -> {
            gateway.beats();
            return refusal.isComplete();
        });

        // Then
        assertThat(RunningRegistry.done(refusal).code()).isEqualTo(ErrorCode.ALREADY_CONNECTED);
    }

    @Test
    void shouldWriteDownWhenSomebodyWasLastSeenBeforeItGivesThePresenceAway() {
        Account alice = registry.registered("alice", null);
        registry.opens(alice, 1);
        registry.clock().advance(Duration.ofMinutes(5));
        registry.closes(alice, 1);
        long went = registry.clock().millis();

        presenceMoves();

        assertThat(registry.profile(alice.id()).lastSeenAt()).isEqualTo(went);
    }
}
