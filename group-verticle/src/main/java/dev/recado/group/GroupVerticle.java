package dev.recado.group;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.group.change.GroupWriter;
import dev.recado.group.domain.GroupRules;
import dev.recado.group.handler.ChangeHandler;
import dev.recado.group.handler.FindHandler;
import dev.recado.group.handler.MembersHandler;
import dev.recado.group.outbox.Outbox;
import dev.recado.group.store.GroupReader;
import dev.recado.group.store.OutboxReader;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Groups, who is in them, and what he may do there: answers every address of {@link GroupAddresses}, and brings what changes into the
 * groups' conversations, which delivery keeps.
 *
 * <p>Requests are taken on the verticle's context; what they change is decided and written on the writer's thread. One instance a
 * database.
 */
public final class GroupVerticle extends VerticleBase {
    private static final String MIGRATIONS = "dev/recado/group/migration";

    private final GroupConfig config;
    private final RandomGenerator random;
    private List<Registration> consumers = List.of();
    private volatile Database database;
    private GroupWriter writer;
    private Outbox outbox;

    /**
     * Will answer once it is deployed.
     *
     * @param config what it is told
     */
    public GroupVerticle(GroupConfig config) {
        this(config, new SecureRandom());
    }

    GroupVerticle(GroupConfig config, RandomGenerator random) {
        this.config = config;
        this.random = random;
    }

    @Override
    public Future<?> start() {
        return Database.open(vertx, config.database(), MIGRATIONS).compose(opened -> {
            database = opened;
            return Future.succeededFuture(opened)
                    .compose(ready -> serve())
                    .recover(cause -> stop().transform(closed -> Future.failedFuture(cause)));
        });
    }

    /** Succeeds when everyone can reach what is served. */
    private Future<?> serve() {
        Bus bus = Bus.of(vertx, config.answerWithin());
        writer = new GroupWriter(database, config.writer(), new GroupRules(config.limits()), random);
        outbox = new Outbox(
                vertx,
                bus,
                new OutboxReader(database),
                writer,
                config.answerWithin(),
                config.writer().queueItemsMax());
        outbox.start();
        consumers = serve(bus, new ChangeHandler(writer, outbox), new GroupReader(database));
        return Future.all(consumers.stream().map(Registration::completion).toList());
    }

    private static List<Registration> serve(Bus bus, ChangeHandler changes, GroupReader reader) {
        FindHandler find = new FindHandler(reader);
        return List.of(
                bus.answer(GroupAddresses.CREATE, changes::create),
                bus.answer(GroupAddresses.RENAME, changes::rename),
                bus.answer(GroupAddresses.ADD, changes::add),
                bus.answer(GroupAddresses.REMOVE, changes::remove),
                bus.answer(GroupAddresses.JOIN, changes::join),
                bus.answer(GroupAddresses.LEAVE, changes::leave),
                bus.answer(GroupAddresses.ROLE, changes::give),
                bus.answer(GroupAddresses.FIND, find::one),
                bus.answer(GroupAddresses.LIST, find::page),
                bus.answer(GroupAddresses.MEMBERS, new MembersHandler(reader)::answer));
    }

    /**
     * The database that groups are kept in, for whoever must know how durable it is and whether it failed.
     *
     * @return the open database, or {@code null} before the start; any thread may ask
     */
    public Database database() {
        return database;
    }

    @Override
    public Future<?> stop() {
        return Future.join(consumers.stream().map(Registration::unregister).toList())
                .eventually(() -> outbox == null ? Future.succeededFuture() : outbox.close())
                .eventually(() -> writer == null ? Future.succeededFuture() : writer.close())
                .eventually(database::close);
    }
}
