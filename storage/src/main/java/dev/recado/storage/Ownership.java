package dev.recado.storage;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.message.Partition;
import dev.recado.contract.message.Service;
import dev.recado.contract.partition.PartitionEvent;
import dev.recado.contract.partition.PartitionReleased;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Serves those partitions of a service that an instance of it owns. Who owns what is decided by the database, where an owner holds a lock
 * in the session that it writes with; here it is made known, and answered for as long as it is so.
 *
 * <p>Belongs to the context of a verticle. Its writer is made with it, and closed after {@link #stop}.
 */
public final class Ownership {
    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);

    /** For how long whoever asks late is told that it is somebody else who is to be asked. */
    private static final Duration LATE = Duration.ofSeconds(10);
    /** For how long one that ends waits for those who go on. */
    private static final Duration FOLLOWED_AFTER = Duration.ofSeconds(2);

    private static final Duration FOLLOWED_LOOKED_EVERY = Duration.ofMillis(200);

    /** What is done for partitions; on the context of the verticle. */
    public interface Office {
        /**
         * A partition is owned from now on. Nothing is known of it but what is in the database.
         *
         * @param partition its number
         * @param term for how long
         * @param served to be told of all that is registered for it: retired when it is not owned any more, unregistered after a failure
         * @return succeeds when it can be answered for; fails if it cannot, and then it is released
         */
        Future<Void> open(int partition, long term, List<Registration> served);

        /**
         * A partition is not owned any more, and nothing that is asked for it here is taken.
         *
         * @param partition its number
         */
        default void close(int partition) {}
    }

    /** {@code ready} when everyone can reach what is served. */
    private record Tenure(long term, List<Registration> served, Future<Void> ready) {}

    private final Vertx vertx;
    private final Bus bus;
    private final Service service;
    private final Database database;
    private final Context context;
    private final Tenancy tenancy;
    private final Map<Integer, Tenure> open = new ConcurrentHashMap<>();
    /** How the last tenure of each partition ends, or ended. */
    private final Map<Integer, Future<Void>> ends = new HashMap<>();

    /** For which each partition was owned here last. */
    private final Map<Integer, Long> terms = new HashMap<>();

    private Office office;
    private Runnable deaf = () -> {};
    private volatile Runnable wake = () -> {};

    /**
     * Owns nothing yet.
     *
     * @param bus where to answer, and where owners are announced
     * @param service whose partitions
     * @param database in which they are locked
     */
    public Ownership(Bus bus, Service service, Database database) {
        this.vertx = database.vertx();
        this.database = database;
        this.bus = bus;
        this.service = service;
        this.context = Vertx.currentContext();
        this.tenancy = new Tenancy(service.partitions(), database.dialect(), new OnContext(), () -> wake.run());
    }

    Tenancy tenancy(Runnable wakeWriter) {
        wake = wakeWriter;
        return tenancy;
    }

    /** From the writer's thread. */
    private final class OnContext implements Tenancy.Tenant {
        @Override
        public void acquired(int partition, long term) {
            context.runOnContext(now -> begin(partition, term));
        }

        @Override
        public void lost(int partition, long term) {
            context.runOnContext(now -> end(partition).onComplete(ended -> tenancy.confirm(partition)));
        }

        @Override
        public void giveUp(int partition) {
            context.runOnContext(now -> release(partition));
        }
    }

    /**
     * Begins to own what is free.
     *
     * @param whatIsDone for partitions
     * @return succeeds when everything that was free is served; nothing may have been. Fails if somebody else in the cluster owns
     *     partitions of this service in another database, and this one is embedded; if that is found out later, one of the two databases
     *     {@linkplain Database#failed() fails}
     */
    public Future<Void> start(Office whatIsDone) {
        office = whatIsDone;
        Runnable deafToReleases = bus.owners().listen(this::heard);
        Rivals rivals = new Rivals(bus, service, database, () -> terms.getOrDefault(Rivals.DECISIVE, 0L));
        deaf = () -> {
            deafToReleases.run();
            rivals.close();
        };
        return rivals.look().onFailure(cause -> deaf.run()).compose(none -> takeFree());
    }

    private void heard(PartitionEvent event) {
        if (event instanceof PartitionReleased released && released.partition().service() == service) {
            tenancy.poke();
        }
    }

    private Future<Void> takeFree() {
        Promise<Void> looked = Promise.promise();
        tenancy.want().future().onComplete(once -> context.runOnContext(now -> looked.complete()));
        return looked.future()
                .compose(once ->
                        Future.all(open.values().stream().map(Tenure::ready).toList()))
                .mapEmpty();
    }

    private void begin(int partition, long term) {
        terms.put(partition, term);
        List<Registration> served = new ArrayList<>();
        Tenure tenure = new Tenure(term, served, open(partition, term, served));
        open.put(partition, tenure);
        tenure.ready.onComplete(
                reachable -> {
                    if (open.get(partition) == tenure) {
                        note(partition, "owned here, term " + term);
                        bus.owners().own(named(partition), term);
                    }
                },
                cause -> {
                    LOG.error("{} cannot be served", named(partition), cause);
                    if (open.get(partition) == tenure) {
                        release(partition);
                    }
                });
    }

    private Future<Void> open(int partition, long term, List<Registration> served) {
        try {
            return office.open(partition, term, served)
                    .compose(ready -> Future.all(
                            served.stream().map(Registration::completion).toList()))
                    .mapEmpty();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    /** Where there are no others, it goes without saying. */
    private void note(int partition, String what) {
        Level level = vertx.isClustered() ? Level.INFO : Level.DEBUG;
        LOG.atLevel(level).log("{} is {}", named(partition), what);
    }

    private Partition named(int partition) {
        return new Partition(service, partition);
    }

    /** Succeeds when nothing that is asked here is taken any more, whoever began to end it. */
    private Future<Void> end(int partition) {
        Tenure tenure = open.remove(partition);
        if (tenure != null) {
            bus.owners().disown(named(partition), tenure.term);
            ends.put(partition, retire(tenure).onComplete(ended -> office.close(partition)));
        }
        return ends.getOrDefault(partition, Future.succeededFuture());
    }

    private Future<Void> retire(Tenure tenure) {
        return tenure.ready.transform(opened -> {
            if (opened.failed()) {
                return unregister(tenure);
            }
            tenure.served.forEach(Registration::retire);
            vertx.setTimer(LATE.toMillis(), later -> unregister(tenure));
            return Future.succeededFuture();
        });
    }

    private static Future<Void> unregister(Tenure tenure) {
        return Future.join(tenure.served.stream().map(Registration::unregister).toList())
                .otherwiseEmpty()
                .mapEmpty();
    }

    private Future<Void> release(int partition) {
        return end(partition)
                .compose(ended -> tenancy.release(partition).future())
                .onSuccess(free -> {
                    note(partition, "released");
                    bus.owners().released(named(partition));
                });
    }

    /**
     * Takes nothing any more, and owns nothing once the writer is closed.
     *
     * @return succeeds when nothing that is asked here is taken any more
     */
    public Future<Void> stop() {
        tenancy.wantNone();
        deaf.run();
        return Future.join(IntStream.range(0, service.partitions())
                        .mapToObj(this::end)
                        .toList())
                .mapEmpty();
    }

    /**
     * Says that others may have what was owned here; after the writer was closed.
     *
     * @return succeeds when they do, or seem not to want it. Until then whoever asks here is told that somebody else is to be asked
     */
    public Future<Void> released() {
        for (int partition = 0; partition < service.partitions(); partition++) {
            bus.owners().released(named(partition));
        }
        Promise<Void> followed = Promise.promise();
        if (tenancy.shared()) {
            lookForFollowers(followed, System.nanoTime() + FOLLOWED_AFTER.toNanos());
        } else {
            followed.complete();
        }
        return followed.future();
    }

    /** A little later than it is heard here, everybody has heard it. */
    private void lookForFollowers(Promise<Void> followed, long deadlineNanos) {
        vertx.setTimer(FOLLOWED_LOOKED_EVERY.toMillis(), look -> {
            if (isFollowed() || System.nanoTime() - deadlineNanos >= 0) {
                followed.complete();
            } else {
                lookForFollowers(followed, deadlineNanos);
            }
        });
    }

    private boolean isFollowed() {
        return terms.entrySet().stream().allMatch(own -> bus.owners().term(named(own.getKey())) > own.getValue());
    }

    /**
     * Which partitions are owned and served here. Any thread may ask.
     *
     * @return their numbers
     */
    public List<Integer> owned() {
        return new ArrayList<>(open.keySet());
    }
}
