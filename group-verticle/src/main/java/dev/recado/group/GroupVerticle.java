package dev.recado.group;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.group.GroupAddresses;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Service;
import dev.recado.group.change.GroupWriter;
import dev.recado.group.domain.GroupRules;
import dev.recado.group.handler.ChangeHandler;
import dev.recado.group.handler.FindHandler;
import dev.recado.group.handler.MembersHandler;
import dev.recado.group.outbox.Outbox;
import dev.recado.group.store.GroupReader;
import dev.recado.group.store.OutboxReader;
import dev.recado.storage.Database;
import dev.recado.storage.Ownership;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Groups, who is in them, and what he may do there: answers every address of {@link GroupAddresses}, and brings what changes into the
 * groups' conversations, which delivery keeps.
 *
 * <p>Requests are taken on the verticle's context; what they change is decided and written on the writer's thread. Several
 * instances may share a database of PostgreSQL: one of them answers.
 */
public final class GroupVerticle extends VerticleBase {
    private static final String MIGRATIONS = "dev/recado/group/migration";
    /** How long those who have asked may wait at the end. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(2);

    private final GroupConfig config;
    private final RandomGenerator random;
    private volatile Database database;
    private Bus bus;
    private volatile Ownership ownership;
    private GroupWriter writer;
    /** Nothing is under way to delivery any more. */
    private Future<Void> sent = Future.succeededFuture();

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

    /** Succeeds when everyone can reach what is served here. */
    private Future<Void> serve() {
        bus = Bus.of(vertx, config.answerWithin());
        ownership = new Ownership(bus, Service.GROUP, database);
        writer = new GroupWriter(database, config.writer(), new GroupRules(config.limits()), random, ownership);
        return ownership.start(new Groups());
    }

    /** What is done for as long as groups are kept here: what is unsent is known from the tables only. */
    private final class Groups implements Ownership.Office {
        private Outbox outbox;
        private ChangeHandler changes;

        @Override
        public Future<Void> open(int partition, long term, List<Registration> served) {
            outbox = new Outbox(
                    vertx,
                    bus,
                    new OutboxReader(database),
                    writer,
                    config.answerWithin(),
                    config.writer().queueItemsMax());
            outbox.start();
            changes = new ChangeHandler(writer, outbox);
            served.addAll(answers(term, changes, new GroupReader(database)));
            return Future.succeededFuture();
        }

        @Override
        public void close(int partition) {
            Outbox ending = outbox;
            Promise<Void> answered = Promise.promise();
            changes.answered().onComplete(all -> answered.tryComplete());
            vertx.setTimer(ANSWERED_WITHIN.toMillis(), late -> answered.tryComplete());
            sent = answered.future().compose(over -> ending.close());
        }
    }

    private List<Registration> answers(long term, ChangeHandler changes, GroupReader reader) {
        FindHandler find = new FindHandler(reader);
        return List.of(
                answer(GroupAddresses.CREATE, term, changes::create),
                answer(GroupAddresses.RENAME, term, changes::rename),
                answer(GroupAddresses.ADD, term, changes::add),
                answer(GroupAddresses.REMOVE, term, changes::remove),
                answer(GroupAddresses.JOIN, term, changes::join),
                answer(GroupAddresses.LEAVE, term, changes::leave),
                answer(GroupAddresses.ROLE, term, changes::give),
                answer(GroupAddresses.FIND, term, find::one),
                answer(GroupAddresses.LIST, term, find::page),
                answer(GroupAddresses.MEMBERS, term, new MembersHandler(reader)::answer));
    }

    private <Q extends BusMessage, A extends BusMessage> Registration answer(
            Address<Q, A> address, long term, Function<Q, Future<A>> handler) {
        return bus.answer(address, GroupWriter.PARTITION, term, handler);
    }

    /**
     * Who keeps the groups.
     *
     * @return it, once the verticle has started
     */
    public Ownership ownership() {
        return ownership;
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
        Future<Void> unasked = ownership == null ? Future.succeededFuture() : ownership.stop();
        return unasked.eventually(() -> sent)
                .eventually(() -> writer == null ? Future.succeededFuture() : closeWriter())
                .eventually(database::close);
    }

    private Future<Void> closeWriter() {
        return writer.close().compose(closed -> ownership.released());
    }
}
