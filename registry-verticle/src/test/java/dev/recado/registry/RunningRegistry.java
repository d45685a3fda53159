package dev.recado.registry;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.BlockAccount;
import dev.recado.contract.registry.FindAccount;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Login;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SessionClosed;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.storage.Database;
import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.WriterConfig;
import dev.recado.storage.fixture.PostgresServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A registry on an event bus of its own, with its files in a directory, and words for what tests do to it. */
final class RunningRegistry implements AutoCloseable {
    static final Duration TOKEN_LIFETIME = Duration.ofDays(30);
    static final int TOKENS_MAX = 3;
    static final int FAILURES_PER_ACCOUNT = 5;
    static final int FAILURES_PER_ADDRESS = 8;
    static final int BLOCKED_MAX = 3;
    static final GatewayId GATEWAY = new GatewayId("00000000000000aa");
    private static final long DEADLINE_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.of(vertx, Duration.ofSeconds(DEADLINE_SECONDS));
    private final TestClock clock = new TestClock();
    private RegistryConfig config;
    private final Map<RegistryVerticle, String> others = new HashMap<>();
    private RegistryVerticle verticle;
    private String deployment;

    RunningRegistry(Path directory) {
        this(directory, new RegistryConfig.Passwords(4, 2, 64));
    }

    RunningRegistry(Path directory, RegistryConfig.Passwords passwords) {
        this(directory, passwords, new SecureRandom());
    }

    RunningRegistry(Path directory, RegistryConfig.Passwords passwords, SecureRandom random) {
        this(
                new DatabaseConfig("jdbc:hsqldb:file:" + directory.resolve("db"), null, null, directory, 2, 0),
                passwords,
                random);
    }

    /** One whose database others can use, too. */
    static RunningRegistry onPostgresql() {
        return new RunningRegistry(
                new DatabaseConfig(PostgresServer.newDatabase(), null, null, null, 2, 0),
                new RegistryConfig.Passwords(4, 2, 256),
                new SecureRandom());
    }

    private RunningRegistry(DatabaseConfig database, RegistryConfig.Passwords passwords, SecureRandom random) {
        this.config = new RegistryConfig(
                database,
                new WriterConfig(10_000, 1 << 26, 1000),
                passwords,
                new RegistryConfig.Tokens(TOKEN_LIFETIME, TOKENS_MAX),
                new RegistryConfig.FailedLogins(FAILURES_PER_ACCOUNT, FAILURES_PER_ADDRESS),
                BLOCKED_MAX);
        start(random);
    }

    private void start(SecureRandom random) {
        verticle = new RegistryVerticle(config, clock, random);
        deployment = done(vertx.deployVerticle(verticle));
    }

    void stop() {
        done(vertx.undeploy(deployment));
    }

    /** Has one more answer. */
    RegistryVerticle another() {
        RegistryVerticle another = new RegistryVerticle(config, clock, new SecureRandom());
        others.put(another, done(vertx.deployVerticle(another)));
        return another;
    }

    void stop(RegistryVerticle another) {
        done(vertx.undeploy(others.remove(another)));
    }

    RegistryVerticle verticle() {
        return verticle;
    }

    void restart() {
        stop();
        clock.advance(Duration.ofMillis(1));
        start(new SecureRandom());
    }

    void restartOnADiskWithTooLittleRoom() {
        DatabaseConfig was = config.database();
        DatabaseConfig full = new DatabaseConfig(
                was.url(), was.user(), was.password(), was.directory(), was.connections(), Long.MAX_VALUE);
        config = new RegistryConfig(
                full, config.writer(), config.passwords(), config.tokens(), config.failedLogins(), BLOCKED_MAX);
        restart();
    }

    TestClock clock() {
        return clock;
    }

    Bus bus() {
        return bus;
    }

    Database database() {
        return verticle.database();
    }

    <Q extends BusMessage, A extends BusMessage> A ask(Address<Q, A> address, Q question) {
        return done(bus.ask(address, question));
    }

    <Q extends BusMessage, A extends BusMessage> Refusal refused(Address<Q, A> address, Q question) {
        return done(refusing(address, question));
    }

    /** What the question is refused with, or {@code null} if it is answered. */
    <Q extends BusMessage, A extends BusMessage> Future<Refusal> refusing(Address<Q, A> address, Q question) {
        return bus.ask(address, question)
                .map(answer -> (Refusal) null)
                .recover(cause -> Future.succeededFuture((Refusal) cause));
    }

    Account registered(String nickname, String password) {
        return ask(RegistryAddresses.REGISTER, new RegisterAccount(new Nickname(nickname), password, null));
    }

    LoggedIn loggedIn(String nickname, String password) {
        return ask(RegistryAddresses.LOGIN, byPassword(nickname, password));
    }

    LoggedIn resumed(String nickname, String token) {
        return ask(RegistryAddresses.LOGIN, byToken(nickname, token));
    }

    static Login byPassword(String nickname, String password) {
        return new Login(AccountRef.of(new Nickname(nickname)), password, null, "192.0.2.1");
    }

    static Login byToken(String nickname, String token) {
        return new Login(AccountRef.of(new Nickname(nickname)), null, token, "192.0.2.1");
    }

    void opens(Account account, int session) {
        ask(RegistryAddresses.SESSION_OPENED, new SessionOpened(account.id(), session(session), "node", GATEWAY));
    }

    /** As the gateway that holds it tells. */
    void opens(FakeGateway gateway, int session) {
        ask(RegistryAddresses.SESSION_OPENED, gateway.sessions.get(session(session)));
    }

    void closes(Account account, int session) {
        ask(RegistryAddresses.SESSION_CLOSED, new SessionClosed(account.id(), session(session)));
    }

    static SessionId session(int number) {
        return new SessionId("%016x".formatted(number));
    }

    void blocks(Account account, Account other) {
        ask(RegistryAddresses.BLOCK, new BlockAccount(account.id(), other.id(), true));
    }

    void unblocks(Account account, Account other) {
        ask(RegistryAddresses.BLOCK, new BlockAccount(account.id(), other.id(), false));
    }

    Profile profile(AccountId account) {
        return ask(RegistryAddresses.FIND, new FindAccount(AccountRef.of(account)));
    }

    static <T> T done(Future<T> future) {
        try {
            return future.toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        done(vertx.close());
    }
}
