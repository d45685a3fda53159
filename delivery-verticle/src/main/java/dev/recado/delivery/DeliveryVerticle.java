package dev.recado.delivery;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.delivery.broadcast.BroadcastHandler;
import dev.recado.delivery.handler.Acknowledgements;
import dev.recado.delivery.log.LogWriter;
import dev.recado.delivery.store.LogTables;
import dev.recado.delivery.store.OldLog;
import dev.recado.storage.Database;
import dev.recado.storage.Dialect;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the conversation log: opens it, answers for every partition, and closes it with everything written that was taken.
 *
 * <p>Requests are taken on the verticle's context; what changes the log is decided and written on the writer's thread.
 */
public final class DeliveryVerticle extends VerticleBase {
    /** For the registry, which is asked about broadcasts only. */
    private static final Duration ASK_TIMEOUT = Duration.ofSeconds(2);

    /** When those who were connected before have other things behind them. */
    private static final Duration FIRST_REMOVAL = Duration.ofMinutes(1);

    private final DeliveryConfig config;
    private final Clock clock;
    private final Duration firstRemoval;
    private Database database;
    private LogWriter writer;
    private Acknowledgements acknowledgements;
    private DeliveryBackground background;

    /**
     * A delivery verticle, to be deployed once for a database.
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

    /** Succeeds when everyone can reach what is served. */
    private Future<?> serve() {
        writer = new LogWriter(database, config.writer(), config.bounds(), clock::millis);
        Bus bus = Bus.of(vertx, ASK_TIMEOUT);
        acknowledgements = Acknowledgements.of(writer, bus, vertx);
        List<MessageConsumer<?>> consumers = new ArrayList<>(Reading.serve(bus, database, writer, acknowledgements));
        consumers.addAll(Writing.serve(bus, database, writer, acknowledgements, vertx));
        background = new DeliveryBackground(vertx, database, writer.upkeep(), bus, config.retention(), clock::millis);
        BroadcastHandler broadcasts =
                new BroadcastHandler(writer, database.durability(), bus, background::fill, background::filled);
        consumers.add(bus.answer(DeliveryAddresses.BROADCAST, broadcasts::answer));
        return Future.all(consumers.stream().map(MessageConsumer::completion).toList())
                .compose(reachable -> background.start(firstRemoval));
    }

    @Override
    public Future<?> stop() {
        Future<Void> quiet = background == null ? Future.succeededFuture() : background.stop();
        return quiet.eventually(() -> writer == null ? Future.succeededFuture() : closeWriter())
                .eventually(database::close);
    }

    private Future<Void> closeWriter() {
        acknowledgements.close();
        return writer.close();
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
