package dev.recado.gateway;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Broadcasts;
import dev.recado.gateway.GatewayConfig.Dialect;
import dev.recado.gateway.GatewayConfig.Language;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.numeric.Profile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A gateway among fakes, and clients of it. */
final class House implements AutoCloseable {
    static final Duration TIMEOUT = Duration.ofSeconds(10);
    static final Limits LIMITS = new Limits(
            65_536,
            4_096,
            60_000,
            256,
            1_024,
            262_144,
            1 << 30,
            10_000,
            100,
            100,
            Duration.ofSeconds(30),
            Duration.ofSeconds(300),
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            1_000);

    /** Long enough for two writes not to be read as one, short for many of them. */
    static final Duration FRAME_GAP = Duration.ofMillis(10);

    /** How often certificates are looked at. */
    private static final Duration CERTIFICATES_LOOK = Duration.ofMillis(20);

    /** Longer, where most frames are read one behind the other. */
    static final Duration NUMERIC_GAP = Duration.ofMillis(40);

    static final Broadcasts BROADCASTS = new Broadcasts(Set.of("herald"), 3);

    final Vertx vertx = Vertx.vertx();
    final FakeRegistry registry = new FakeRegistry();
    final FakeGroups groups = new FakeGroups();
    final FakeDelivery delivery = new FakeDelivery(groups);
    final GatewayVerticle gateway;
    private final String deployment;
    private final List<Client> clients = new ArrayList<>();
    private boolean stopped;

    private House(Limits limits, Listener... more) {
        gateway = new GatewayVerticle(
                new GatewayConfig(
                        "node-1",
                        "0.1.0",
                        0,
                        all(
                                more,
                                new Listener("main", Dialect.AUTO, "127.0.0.1", 0, Authentication.PASSWORD),
                                new Listener("open", Dialect.BRIDGE, "127.0.0.1", 0, Authentication.OPEN),
                                new Listener(
                                        "replace",
                                        Dialect.BRIDGE,
                                        "127.0.0.1",
                                        0,
                                        Authentication.PASSWORD,
                                        SessionPolicy.REPLACE,
                                        true,
                                        null),
                                new Listener(
                                        "reject",
                                        Dialect.BRIDGE,
                                        "127.0.0.1",
                                        0,
                                        Authentication.OPEN,
                                        SessionPolicy.REJECT,
                                        false,
                                        null),
                                open("commands", new Dialect.Commands(FRAME_GAP, Language.PT)),
                                open("commands-en", new Dialect.Commands(FRAME_GAP, Language.EN)),
                                new Listener(
                                        "commands-closed",
                                        new Dialect.Commands(FRAME_GAP, Language.PT),
                                        "127.0.0.1",
                                        0,
                                        Authentication.PASSWORD),
                                open("numeric-classic", new Dialect.Numeric(NUMERIC_GAP, Profile.CLASSIC)),
                                open("numeric-slow", new Dialect.Numeric(Duration.ofSeconds(1), Profile.CLASSIC)),
                                open("numeric-dated", new Dialect.Numeric(NUMERIC_GAP, Profile.DATED)),
                                open("numeric-named", new Dialect.Numeric(NUMERIC_GAP, Profile.NAMED)),
                                new Listener(
                                        "json", new Dialect.Json(FRAME_GAP), "127.0.0.1", 0, Authentication.PASSWORD)),
                        limits,
                        BROADCASTS),
                CERTIFICATES_LOOK);
        await(vertx.deployVerticle(registry));
        await(vertx.deployVerticle(groups));
        await(vertx.deployVerticle(delivery));
        deployment = await(vertx.deployVerticle(gateway));
    }

    private static List<Listener> all(Listener[] more, Listener... usual) {
        return Stream.concat(Stream.of(usual), Stream.of(more)).toList();
    }

    private static Listener open(String name, Dialect dialect) {
        return new Listener(name, dialect, "127.0.0.1", 0, Authentication.OPEN);
    }

    static House aHouse() {
        return new House(LIMITS);
    }

    static House aHouse(Limits limits) {
        return new House(limits);
    }

    /** With more listeners. */
    static House aHouse(Limits limits, Listener... more) {
        return new House(limits, more);
    }

    int port() {
        return gateway.listeners().get(0).port();
    }

    /** Of the listener of that name. */
    int port(String listener) {
        return gateway.listeners().stream()
                .filter(bound -> bound.name().equals(listener))
                .findFirst()
                .orElseThrow()
                .port();
    }

    int openPort() {
        return gateway.listeners().get(1).port();
    }

    int replacingPort() {
        return gateway.listeners().get(2).port();
    }

    int rejectingPort() {
        return gateway.listeners().get(3).port();
    }

    Client aClient() {
        return aClient(port());
    }

    Client aClient(int port) {
        return aClient(port, new NetClientOptions());
    }

    Client aClient(int port, NetClientOptions options) {
        Client client = new Client(vertx, port, options);
        clients.add(client);
        return client;
    }

    /** An account with the password "secret". */
    AccountId account(String nickname) {
        AccountId id = new AccountId(AccountId.FIRST + 1 + registry.accounts.size());
        registry.accounts.put(id, new Account(id, new Nickname(nickname), null));
        registry.passwords.put(id, "secret");
        return id;
    }

    /** The id of the account that is made next. */
    String nextId() {
        return new AccountId(AccountId.FIRST + 1 + registry.accounts.size()).toString();
    }

    /** The id of a group by the number of those that were made before. */
    String groupId(int before) {
        return new GroupId(GroupId.FIRST + 1 + before).toString();
    }

    /** A client of a new account that is logged in. */
    Client aMember(String nickname) {
        account(nickname);
        return again(nickname);
    }

    /** A client of an account that is there. */
    Client again(String nickname) {
        Client client = aClient();
        client.logIn(nickname);
        return client;
    }

    /** A client of a new account that has received everything that waits. */
    Client aListener(String nickname) {
        Client client = aMember(nickname).openInbox();
        client.event("caught-up");
        return client;
    }

    Future<Void> stop() {
        stopped = true;
        return vertx.undeploy(deployment);
    }

    static <T> T await(Future<T> future) {
        return await(future.toCompletionStage().toCompletableFuture());
    }

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    static void awaitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + TIMEOUT);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    @Override
    public void close() {
        clients.forEach(Client::close);
        if (!stopped) {
            await(stop());
        }
        await(vertx.close());
    }
}
