package dev.recado.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.CloseSession;
import dev.recado.contract.registry.EndSession;
import dev.recado.contract.registry.ListSessions;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.contract.registry.Sessions;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    @TempDir
    private Path directory;

    private static final GatewayId GONE = new GatewayId("00000000000000ff");

    private final Queue<EndSession> orders = new ConcurrentLinkedQueue<>();
    private volatile Future<Done> gatewayAnswers = Future.succeededFuture(Done.DONE);
    private RunningRegistry registry;
    private Account alice;
    private Account bob;

    @BeforeEach
    void start() {
        registry = new RunningRegistry(directory);
        alice = registry.registered("alice", null);
        bob = registry.registered("bob", null);
        RunningRegistry.done(registry.bus()
                .answer(RegistryAddresses.endSession(RunningRegistry.GATEWAY), this::take)
                .completion());
    }

    private Future<Done> take(EndSession order) {
        orders.add(order);
        return gatewayAnswers;
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void shouldListTheSessionsOfAnAccountWithWhatItsGatewaySaid() {
        SessionOpened phone = new SessionOpened(
                alice.id(),
                RunningRegistry.session(1),
                "node",
                SessionPolicy.ALLOW,
                new DeviceName("phone"),
                "bridge",
                "192.0.2.1",
                7L,
                RunningRegistry.GATEWAY);
        registry.ask(RegistryAddresses.SESSION_OPENED, phone);
        registry.opens(alice, 2);
        registry.opens(bob, 3);

        assertThat(sessions(alice))
                .containsExactly(
                        new Sessions.Item(
                                RunningRegistry.session(1),
                                "node",
                                new DeviceName("phone"),
                                "bridge",
                                "192.0.2.1",
                                7,
                                RunningRegistry.GATEWAY),
                        new Sessions.Item(
                                RunningRegistry.session(2),
                                "node",
                                null,
                                null,
                                null,
                                registry.clock().millis(),
                                RunningRegistry.GATEWAY));
    }

    @Test
    void shouldHaveASessionEndedByItsGatewayAndForgetIt() {
        registry.opens(alice, 1);
        registry.opens(alice, 2);

        close(alice, 1);

        assertThat(orders).containsExactly(ends(1, ErrorCode.SESSION_ENDED));
        assertThat(sessions(alice)).extracting(Sessions.Item::session).containsExactly(RunningRegistry.session(2));
        assertThat(registry.profile(alice.id()).online()).isTrue();
        close(alice, 2);
        assertThat(registry.profile(alice.id()).online()).isFalse();
    }

    @Test
    void shouldEndNobodyElsesSession() {
        registry.opens(alice, 1);

        assertThat(refusedToClose(bob, 1)).isEqualTo(ErrorCode.NO_SUCH_SESSION);
        assertThat(refusedToClose(alice, 2)).isEqualTo(ErrorCode.NO_SUCH_SESSION);
        assertThat(orders).isEmpty();
        assertThat(sessions(alice)).hasSize(1);
    }

    @Test
    void shouldForgetASessionWhoseGatewayIsGoneAndSayThatItMayNotHaveEnded() {
        registry.ask(
                RegistryAddresses.SESSION_OPENED,
                new SessionOpened(alice.id(), RunningRegistry.session(1), "a node that is no more", GONE));

        assertThat(refusedToClose(alice, 1)).isEqualTo(ErrorCode.UNAVAILABLE);

        assertThat(sessions(alice)).isEmpty();
        assertThat(registry.profile(alice.id()).online()).isFalse();
    }

    @Test
    void shouldSayAgainThatASessionIsToEndWhoseGatewayDidNotHear() {
        registry.opens(alice, 1);
        gatewayAnswers = Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        refusedToClose(alice, 1);
        gatewayAnswers = Future.succeededFuture(Done.DONE);
        orders.clear();

        registry.opens(alice, 1);

        await().until(() -> orders.size() == 1);
        assertThat(orders).containsExactly(ends(1, ErrorCode.SESSION_ENDED));
        assertThat(sessions(alice)).isEmpty();
    }

    @Test
    void shouldSayNothingOfASessionThatEndedByItselfAndIsSaidToBeThere() {
        registry.opens(alice, 1);
        registry.closes(alice, 1);

        registry.opens(alice, 1);

        registry.opens(bob, 2);
        assertThat(orders).isEmpty();
        assertThat(sessions(alice)).isEmpty();
    }

    @Test
    void shouldReplaceTheOtherSessionsOfTheAccount() {
        registry.opens(alice, 1);
        registry.opens(alice, 2);
        registry.opens(bob, 3);

        opens(alice, 4, SessionPolicy.REPLACE);

        await().until(() -> orders.size() == 2);
        assertThat(orders).containsExactly(ends(1, ErrorCode.ALREADY_CONNECTED), ends(2, ErrorCode.ALREADY_CONNECTED));
        assertThat(sessions(alice)).extracting(Sessions.Item::session).containsExactly(RunningRegistry.session(4));
        assertThat(sessions(bob)).hasSize(1);
    }

    @Test
    void shouldLetInThoughTheGatewayOfAReplacedSessionDoesNotAnswer() {
        gatewayAnswers = Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        registry.opens(alice, 1);

        opens(alice, 2, SessionPolicy.REPLACE);

        assertThat(sessions(alice)).hasSize(1);
    }

    @Test
    void shouldRejectASecondSessionUntilTheFirstHasEnded() {
        opens(alice, 1, SessionPolicy.REJECT);
        opens(bob, 2, SessionPolicy.REJECT);

        assertThat(rejected(alice, 3)).isEqualTo(ErrorCode.ALREADY_CONNECTED);
        opens(alice, 1, SessionPolicy.REJECT);
        registry.closes(alice, 1);
        opens(alice, 3, SessionPolicy.REJECT);

        assertThat(sessions(alice)).extracting(Sessions.Item::session).containsExactly(RunningRegistry.session(3));
        assertThat(orders).isEmpty();
    }

    @Test
    void shouldLetInExactlyOneOfManyWhoComeAtTheSameMoment() {
        List<Future<Refusal>> asked = IntStream.rangeClosed(1, 50)
                .mapToObj(number -> registry.refusing(
                        RegistryAddresses.SESSION_OPENED, opened(alice, number, SessionPolicy.REJECT)))
                .toList();

        List<Refusal> refusals = asked.stream()
                .map(RunningRegistry::done)
                .filter(Objects::nonNull)
                .toList();

        assertThat(refusals).hasSize(49).allMatch(refusal -> refusal.code() == ErrorCode.ALREADY_CONNECTED);
        assertThat(sessions(alice)).hasSize(1);
    }

    private static SessionOpened opened(Account account, int number, SessionPolicy policy) {
        return new SessionOpened(
                account.id(),
                RunningRegistry.session(number),
                "node",
                policy,
                null,
                "bridge",
                "192.0.2.1",
                1L,
                RunningRegistry.GATEWAY);
    }

    private void opens(Account account, int number, SessionPolicy policy) {
        registry.ask(RegistryAddresses.SESSION_OPENED, opened(account, number, policy));
    }

    private ErrorCode rejected(Account account, int number) {
        return registry.refused(RegistryAddresses.SESSION_OPENED, opened(account, number, SessionPolicy.REJECT))
                .code();
    }

    private void close(Account account, int number) {
        registry.ask(RegistryAddresses.CLOSE_SESSION, new CloseSession(account.id(), RunningRegistry.session(number)));
    }

    private ErrorCode refusedToClose(Account account, int number) {
        return registry.refused(
                        RegistryAddresses.CLOSE_SESSION,
                        new CloseSession(account.id(), RunningRegistry.session(number)))
                .code();
    }

    private EndSession ends(int number, ErrorCode why) {
        return new EndSession(alice.id(), RunningRegistry.session(number), why);
    }

    private List<Sessions.Item> sessions(Account account) {
        return registry.ask(RegistryAddresses.SESSIONS, new ListSessions(account.id()))
                .sessions();
    }
}
