package dev.recado.registry;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.message.Service;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.registry.domain.FailedLogins;
import dev.recado.registry.domain.PasswordHashing;
import dev.recado.registry.handler.AccountBell;
import dev.recado.registry.handler.AttemptHandler;
import dev.recado.registry.handler.Attempts;
import dev.recado.registry.handler.Blocks;
import dev.recado.registry.handler.HashingPool;
import dev.recado.registry.store.AccountStore;
import dev.recado.registry.store.BlockStore;
import dev.recado.registry.store.RegistryWriter;
import dev.recado.registry.store.TokenStore;
import dev.recado.storage.Database;
import dev.recado.storage.Ownership;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Who exists, how they prove it, and who is online: answers every address of {@link RegistryAddresses}.
 *
 * <p>What it knows of sessions and failed logins lives in its context, for as long as it owns the partition. Several instances may share a
 * database of PostgreSQL.
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
    private volatile Database database;
    private volatile Ownership ownership;
    private RegistryWriter writer;
    private HashingPool hashingPool;
    private AccountStore accounts;
    private Logins logins;
    private Bus bus;
    /** Nothing more is told and written of who is online, of the last time that this was known here. */
    private Future<Void> quiet = Future.succeededFuture();

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
            ownership = new Ownership(Bus.of(vertx, GATEWAY_MAX), Service.REGISTRY, opened);
            writer = new RegistryWriter(opened, config.writer(), ownership);
            // Whatever else was begun ends with the context; the database has to be told.
            return Future.succeededFuture(opened)
                    .compose(ready -> serve())
                    .recover(cause ->
                            writer.close().eventually(opened::close).transform(closed -> Future.failedFuture(cause)));
        });
    }

    /** Succeeds when everyone can reach what is served here. */
    private Future<Void> serve() {
        bus = Bus.of(vertx, GATEWAY_MAX);
        accounts = new AccountStore(database, writer);
        hashingPool = new HashingPool(
                vertx,
                new PasswordHashing(config.passwords().bcryptCost(), random),
                config.passwords().threads(),
                config.passwords().queueMax());
        logins = new Logins(
                config,
                accounts,
                new TokenStore(database, writer),
                hashingPool,
                new Attempts(bus),
                new AccountBell(bus),
                random,
                clock);
        return ownership.start(new Partitions());
    }

    /** What is answered for partitions. What is known of one is in the tables, or is heard again. */
    private final class Partitions implements Ownership.Office {
        private Presences presences;

        @Override
        public Future<Void> open(int partition, long term, List<Registration> served) {
            Answerer answerer = new Answerer(bus, answering, partition, term, served);
            logins.serve(answerer);
            return partition == RegistryAddresses.PRESENCE ? servePresence(answerer) : Future.succeededFuture();
        }

        private Future<Void> servePresence(Answerer answerer) {
            AttemptHandler attempts = new AttemptHandler(
                    new FailedLogins(
                            config.failedLogins().perAccount(),
                            config.failedLogins().perAddress()),
                    clock);
            answerer.answer(RegistryAddresses.TAKE_ATTEMPT, attempts::take);
            answerer.answer(RegistryAddresses.GIVE_BACK_ATTEMPT, attempts::giveBack);
            Blocks blocks = new Blocks(new BlockStore(database, writer));
            presences = new Presences(vertx, bus, accounts, blocks, clock);
            return blocks.load().compose(loaded -> presences.serve(answerer, config.blockedAccounts()));
        }

        @Override
        public void close(int partition) {
            if (partition == RegistryAddresses.PRESENCE) {
                quiet = presences.close();
            }
        }
    }

    /**
     * Who owns which part of the registry.
     *
     * @return it, once the verticle has started
     */
    public Ownership ownership() {
        return ownership;
    }

    @Override
    public Future<?> stop() {
        return ownership
                .stop()
                .eventually(() -> {
                    hashingPool.close();
                    return answering.close();
                })
                .eventually(() -> quiet.timeout(ANSWERS_MAX.toMillis(), TimeUnit.MILLISECONDS))
                .eventually(() -> writer.close().compose(closed -> ownership.released()))
                .eventually(database::close);
    }
}
