package dev.recado.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.CloseSession;
import dev.recado.contract.registry.EndSession;
import dev.recado.contract.registry.FindOnline;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.SessionPolicy;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the registry knows of gateways' sessions, though it was not told everything. */
class RollCallTest {
    private static final Duration BEAT = Duration.ofMillis(50);

    @TempDir
    private Path directory;

    private RunningRegistry registry;
    private Account alice;
    private Account bob;
    private FakeGateway gateway;

    @BeforeEach
    void start() {
        registry = new RunningRegistry(directory);
        alice = registry.registered("alice", null);
        bob = registry.registered("bob", null);
        gateway = new FakeGateway(1, registry.bus());
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private boolean online(Account account) {
        return registry.ask(RegistryAddresses.ONLINE, new FindOnline(List.of(account.id())))
                .accounts()
                .contains(account.id());
    }

    private static void awaitWhile(FakeGateway beating, BooleanSupplier condition) {
        await().pollInterval(BEAT).until(() -> {
            beating.beats();
            return condition.getAsBoolean();
        });
    }

    @Test
    void shouldAskAGatewayThatItDoesNotKnowForItsSessions() {
        gateway.holds(alice, 1).holds(bob, 2).beats();

        await().until(() -> online(alice) && online(bob));
    }

    @Test
    void shouldAskForManySessionsPageByPage() {
        for (int session = 1; session <= 600; session++) {
            gateway.holds(session == 600 ? bob : alice, session);
        }

        gateway.beats();

        await().until(() -> online(bob));
        assertThat(gateway.pagesRead.get()).isBetween(2, 10);
    }

    @Test
    void shouldAskNobodyWhoAgrees() {
        registry.opens(gateway.holds(alice, 1), 1);
        for (int beat = 0; beat < 20; beat++) {
            gateway.beats();
        }

        assertThat(online(alice)).isTrue();
        assertThat(gateway.pagesRead).hasValue(0);
    }

    @Test
    void shouldLearnThatASessionHasEndedWhoseEndWasNotHeard() {
        registry.opens(gateway.holds(alice, 1), 1);
        registry.opens(gateway.holds(bob, 2), 2);
        gateway.beats();

        awaitWhile(gateway.holdsNoMore(1), () -> !online(alice));

        assertThat(online(bob)).isTrue();
    }

    @Test
    void shouldTakeNoSessionForEndedWhenAGatewayDoesNotSayThemAll() {
        registry.opens(gateway.holds(alice, 1), 1);
        gateway.failure = new Refusal(ErrorCode.UNAVAILABLE);
        gateway.holds(bob, 2);

        awaitWhile(gateway, () -> gateway.pagesRead.get() > 0);
        assertThat(online(alice)).isTrue();

        gateway.failure = null;
        awaitWhile(gateway, () -> online(bob));
        assertThat(online(alice)).isTrue();
    }

    @Test
    void shouldTellAGatewayAgainToEndASessionThatItStillHolds() {
        Queue<EndSession> orders = new ConcurrentLinkedQueue<>();
        registry.opens(gateway.holds(alice, 1), 1);
        CloseSession order = new CloseSession(alice.id(), RunningRegistry.session(1));
        assertThat(registry.refused(RegistryAddresses.CLOSE_SESSION, order).code())
                .as("nobody is there to hear the order")
                .isEqualTo(ErrorCode.UNAVAILABLE);
        RunningRegistry.done(registry.bus()
                .answer(RegistryAddresses.endSession(gateway.id), end -> {
                    orders.add(end);
                    return Future.succeededFuture(Done.DONE);
                })
                .completion());

        awaitWhile(gateway, () -> !orders.isEmpty());

        assertThat(orders.peek())
                .isEqualTo(new EndSession(alice.id(), RunningRegistry.session(1), ErrorCode.SESSION_ENDED));
        assertThat(online(alice)).isFalse();
    }

    @Test
    void shouldTakeTheSessionsOfASilentGatewayForEndedAndBackWhenItIsHeardAgain() {
        FakeGateway other = new FakeGateway(2, registry.bus());
        registry.opens(gateway.holds(alice, 1), 1);
        registry.opens(other.holds(bob, 2), 2);
        assertThat(refusedToEnter(alice)).as("one session only").isTrue();

        await().atMost(Duration.ofSeconds(20)).pollInterval(BEAT).until(() -> {
            other.beats();
            return !online(alice);
        });
        assertThat(online(bob)).isTrue();
        long went = registry.clock().millis();
        assertThat(registry.profile(alice.id()).lastSeenAt()).isEqualTo(went);

        awaitWhile(gateway, () -> online(alice));
    }

    private boolean refusedToEnter(Account account) {
        SessionOpened another = new SessionOpened(
                account.id(),
                RunningRegistry.session(9),
                "node",
                SessionPolicy.REJECT,
                null,
                null,
                null,
                null,
                RunningRegistry.GATEWAY);
        return registry.refused(RegistryAddresses.SESSION_OPENED, another).code() == ErrorCode.ALREADY_CONNECTED;
    }
}
