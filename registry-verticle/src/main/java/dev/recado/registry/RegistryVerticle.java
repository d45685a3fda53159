package dev.recado.registry;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.registry.domain.FailedLogins;
import dev.recado.registry.domain.LastSeen;
import dev.recado.registry.domain.OnlineAccounts;
import dev.recado.registry.domain.PasswordHashing;
import dev.recado.registry.domain.TokenRules;
import dev.recado.registry.handler.AccountBell;
import dev.recado.registry.handler.Announcer;
import dev.recado.registry.handler.BlockHandler;
import dev.recado.registry.handler.Blocks;
import dev.recado.registry.handler.CountHandler;
import dev.recado.registry.handler.EnterHandler;
import dev.recado.registry.handler.FindHandler;
import dev.recado.registry.handler.Gateways;
import dev.recado.registry.handler.HashingPool;
import dev.recado.registry.handler.LastSeenWriter;
import dev.recado.registry.handler.ListHandler;
import dev.recado.registry.handler.LoginHandler;
import dev.recado.registry.handler.LogoutHandler;
import dev.recado.registry.handler.PasswordHandler;
import dev.recado.registry.handler.PasswordLogin;
import dev.recado.registry.handler.PresenceHandler;
import dev.recado.registry.handler.ProfileView;
import dev.recado.registry.handler.RegisterHandler;
import dev.recado.registry.handler.RollCall;
import dev.recado.registry.handler.SessionsHandler;
import dev.recado.registry.handler.TokenIssuer;
import dev.recado.registry.handler.TokenLogin;
import dev.recado.registry.store.AccountStore;
import dev.recado.registry.store.BlockStore;
import dev.recado.registry.store.RegistryWriter;
import dev.recado.registry.store.TokenStore;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Who exists, how they prove it, and who is online: answers every address of {@link RegistryAddresses}.
 *
 * <p>What it knows of sessions and failed logins lives in its context, so there is one instance of it.
 */
public final class RegistryVerticle extends VerticleBase {
    private static final String MIGRATIONS = "dev/recado/registry/migration";
    /** How long it waits at its end for answers that are on their way. */
    private static final Duration ANSWERS_MAX = Duration.ofSeconds(5);
    /** How long a gateway may take to end a session: less than it waits itself for the answer to that. */
    private static final Duration GATEWAY_MAX = Duration.ofSeconds(2);

    private final RegistryConfig config;
    private final Clock clock;
    private final SecureRandom random;
    private final Answering answering = new Answering(ANSWERS_MAX.toMillis());
    private final List<Registration> consumers = new ArrayList<>();
    private volatile Database database;
    private RegistryWriter writer;
    private HashingPool hashingPool;
    private LastSeenWriter lastSeenWriter;
    private Announcer announcer;
    private RollCall rollCall;

    /**
     * Will answer once it is deployed.
     *
     * @param config what it is told
     */
    public RegistryVerticle(RegistryConfig config) {
        this(config, Clock.systemUTC(), new SecureRandom());
    }

    RegistryVerticle(RegistryConfig config, Clock clock, SecureRandom random) {
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The database that accounts and tokens are kept in, for whoever must know how durable it is and whether it failed.
     *
     * @return the open database, or {@code null} before the start; any thread may ask
     */
    public Database database() {
        return database;
    }

    @Override
    public Future<?> start() {
        return Database.open(vertx, config.database(), MIGRATIONS).compose(opened -> {
            database = opened;
            writer = new RegistryWriter(opened, config.writer());
            // Whatever else was begun ends with the context; the database has to be told.
            return Future.succeededFuture(opened)
                    .compose(ready -> serve())
                    .recover(cause ->
                            writer.close().eventually(opened::close).transform(closed -> Future.failedFuture(cause)));
        });
    }

    private Future<?> serve() {
        Bus bus = Bus.of(vertx, GATEWAY_MAX);
        AccountStore accounts = new AccountStore(database, writer);
        OnlineAccounts online = new OnlineAccounts();
        LastSeen lastSeen = new LastSeen();
        Blocks blocks = new Blocks(new BlockStore(database, writer));
        CountHandler count = new CountHandler(accounts, online, clock.millis());
        ProfileView view = new ProfileView(online, lastSeen, blocks);
        hashingPool = new HashingPool(
                vertx,
                new PasswordHashing(config.passwords().bcryptCost(), random),
                config.passwords().threads(),
                config.passwords().queueMax());
        lastSeenWriter = new LastSeenWriter(vertx, lastSeen, accounts, clock);

        return blocks.load().compose(loaded -> {
            serveLogins(bus, accounts, count);
            serveProfiles(bus, accounts, view);
            servePresence(bus, accounts, view);
            return Future.all(consumers.stream().map(Registration::completion).toList());
        });
    }

    private void serveLogins(Bus bus, AccountStore accounts, CountHandler count) {
        TokenStore tokens = new TokenStore(database, writer);
        TokenRules rules =
                new TokenRules(config.tokens().lifetime(), config.tokens().perAccountMax());
        FailedLogins failedLogins = new FailedLogins(
                config.failedLogins().perAccount(), config.failedLogins().perAddress());
        RegisterHandler register = new RegisterHandler(accounts, hashingPool, random, clock, count::added);
        LoginHandler login = new LoginHandler(
                new PasswordLogin(
                        accounts, hashingPool, failedLogins, new TokenIssuer(tokens, rules, random, clock), clock),
                new TokenLogin(tokens, rules, clock));
        EnterHandler enter = new EnterHandler(accounts);
        PasswordHandler password = new PasswordHandler(accounts, hashingPool);
        LogoutHandler logout = new LogoutHandler(tokens);
        AccountBell bell = new AccountBell(bus);

        answer(bus, RegistryAddresses.COUNT, count::answer);
        answer(bus, RegistryAddresses.REGISTER, bell.registering(register::answer));
        answer(bus, RegistryAddresses.LOGIN, login::answer);
        answer(bus, RegistryAddresses.ENTER, enter::answer);
        answer(bus, RegistryAddresses.SET_PASSWORD, bell.settingPasswords(password::answer));
        answer(bus, RegistryAddresses.LOGOUT, logout::answer);
    }

    private void serveProfiles(Bus bus, AccountStore accounts, ProfileView view) {
        FindHandler find = new FindHandler(accounts, view);
        ListHandler list = new ListHandler(accounts, view);

        answer(bus, RegistryAddresses.FIND, find::one);
        answer(bus, RegistryAddresses.FIND_ALL, find::all);
        answer(bus, RegistryAddresses.LIST, list::answer);
    }

    private void servePresence(Bus bus, AccountStore accounts, ProfileView view) {
        announcer = new Announcer(accounts, view, bus, clock);
        Gateways gateways = new Gateways(bus);
        PresenceHandler presence = new PresenceHandler(view.online(), announcer, gateways, clock);
        SessionsHandler sessions = new SessionsHandler(view.online(), announcer, gateways);
        BlockHandler blocks = new BlockHandler(accounts, view, announcer, clock, config.blockedAccounts());

        rollCall = new RollCall(vertx, view.online(), presence, gateways, RegistryVerticle::monotonicMs);

        consumers.add(bus.listen(RegistryAddresses.GATEWAYS, rollCall::alive));
        answer(bus, RegistryAddresses.SESSION_OPENED, rollCall::opened);
        answer(bus, RegistryAddresses.SESSION_CLOSED, presence::closed);
        answer(bus, RegistryAddresses.ONLINE, presence::online);
        answer(bus, RegistryAddresses.SESSIONS, sessions::list);
        answer(bus, RegistryAddresses.CLOSE_SESSION, sessions::close);
        answer(bus, RegistryAddresses.BLOCK, blocks::change);
        answer(bus, RegistryAddresses.BLOCKED, blocks::blocked);
        answer(bus, RegistryAddresses.BLOCKING, blocks::blocking);
    }

    private static long monotonicMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    private <Q extends BusMessage, A extends BusMessage> void answer(
            Bus bus, Address<Q, A> address, Function<Q, Future<A>> handler) {
        consumers.add(bus.answer(address, question -> answering.count(handler.apply(question))));
    }

    @Override
    public Future<?> stop() {
        rollCall.close();
        return Future.join(consumers.stream().map(Registration::unregister).toList())
                .eventually(() -> {
                    hashingPool.close();
                    return answering.close();
                })
                .eventually(() -> announcer.close().timeout(ANSWERS_MAX.toMillis(), TimeUnit.MILLISECONDS))
                .eventually(lastSeenWriter::close)
                .eventually(writer::close)
                .eventually(database::close);
    }
}
