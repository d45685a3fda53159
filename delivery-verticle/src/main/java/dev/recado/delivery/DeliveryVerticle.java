package dev.recado.delivery;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.message.Service;
import dev.recado.delivery.broadcast.BroadcastHandler;
import dev.recado.delivery.handler.Acknowledgements;
import dev.recado.delivery.log.LogWriter;
import dev.recado.delivery.store.LogTables;
import dev.recado.delivery.store.OldLog;
import dev.recado.storage.Database;
import dev.recado.storage.Dialect;
import dev.recado.storage.Ownership;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Keeps the conversation log: opens it, answers for the partitions that it owns, and closes it with everything written that was taken.
 *
 * <p>Requests are taken on the verticle's context; what changes the log is decided and written on the writer's thread.
 */
public final class DeliveryVerticle extends VerticleBase {
    /** For the registry, which is asked about broadcasts only. */
    private static final Duration ASK_TIMEOUT = Duration.ofSeconds(2);

    /** The partition whose owner does broadcasts. */
    static final int BROADCASTS = 0;

    /** When those who were connected before have other things behind them. */
    private static final Duration FIRST_REMOVAL = Duration.ofMinutes(1);

    private final DeliveryConfig config;
    private final Clock clock;
    private final Duration firstRemoval;
    private Database database;
    private Bus bus;
    private volatile Ownership ownership;
    private LogWriter writer;
    private Acknowledgements acknowledgements;
    private Reading reading;
    private Writing writing;
    private Removal removal;
    /** Of the last time that the first partition was owned. */
    private Filling filling;

    private Future<Void> quiet = Future.succeededFuture();

    /**
     * A delivery verticle. Several may share a database of PostgreSQL; an embedded one belongs to one of them.
     *
     * @param config what it is told
     */
    public DeliveryVerticle(DeliveryConfig config) {
        this(config, Clock.systemUTC(), FIRST_REMOVAL);
    }

    DeliveryVerticle(DeliveryConfig config, Clock clock, Duration firstRemoval) {
        this.config = config;
        this.clock = clock;
        this.firstRemoval = firstRemoval;
    }

    @Override
    public Future<?> start() {
        String[] migrations = LogTables.migrations(Dialect.of(config.database().url()));
        return Database.open(vertx, config.database(), migrations).compose(opened -> {
            database = opened;
            return Future.succeededFuture(opened)
                    .compose(ready -> upgrade())
                    .compose(ready -> serve())
                    .recover(cause -> stop().transform(closed -> Future.failedFuture(cause)));
        });
    }

    private Future<Void> upgrade() {
        return database.dialect() == Dialect.HSQLDB
                ? vertx.executeBlocking(() -> OldLog.dropUniqueKey(database), false)
                : Future.succeededFuture();
    }

    /** Succeeds when everyone can reach what is served here. */
    private Future<Void> serve() {
        bus = Bus.of(vertx, ASK_TIMEOUT);
        ownership = new Ownership(bus, Service.DELIVERY, database);
        writer = new LogWriter(database, config.writer(), config.bounds(), clock::millis, ownership);
        acknowledgements = Acknowledgements.of(writer, bus, vertx);
        reading = new Reading(bus, database, writer, acknowledgements);
        writing = new Writing(bus, database, writer, acknowledgements, vertx);
        removal = new Removal(
                vertx,
                database,
                writer.upkeep(),
                config.retention(),
                partition -> ownership.owned().contains(partition),
                clock::millis);
        return ownership.start(new Partitions()).onSuccess(started -> removal.start(firstRemoval));
    }

    /** What is answered for partitions, and done by the owner of the first. */
    private final class Partitions implements Ownership.Office {
        @Override
        public Future<Void> open(int partition, long term, List<Registration> served) {
            served.addAll(reading.serve(partition, term));
            served.addAll(writing.serve(partition, term));
            if (partition != BROADCASTS) {
                return Future.succeededFuture();
            }
            served.add(broadcast(term));
            return filling.start();
        }

        private Registration broadcast(long term) {
            Filling mine = new Filling(vertx, database, writer.upkeep(), bus);
            filling = mine;
            BroadcastHandler broadcasts =
                    new BroadcastHandler(writer, database.durability(), bus, mine::wake, mine::filled);
            return bus.answer(DeliveryAddresses.BROADCAST, BROADCASTS, term, broadcasts::answer);
        }

        @Override
        public void close(int partition) {
            if (partition == BROADCASTS) {
                quiet = filling.stop();
            }
        }
    }

    @Override
    public Future<?> stop() {
        Future<Void> unasked = ownership == null ? Future.succeededFuture() : ownership.stop();
        return unasked.eventually(() -> quiet)
                .eventually(() -> removal == null ? Future.succeededFuture() : removal.stop())
                .eventually(() -> writer == null ? Future.succeededFuture() : closeWriter())
                .eventually(database::close);
    }

    private Future<Void> closeWriter() {
        acknowledgements.close();
        return writer.close().compose(closed -> ownership.released());
    }

    /**
     * Who owns what of the log.
     *
     * @return it, once the verticle has started
     */
    public Ownership ownership() {
        return ownership;
    }

    /**
     * The log's database.
     *
     * @return it, once the verticle has started
     */
    public Database database() {
        return database;
    }
}
