package dev.recado.storage;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.message.Partition;
import dev.recado.contract.message.Service;
import dev.recado.contract.partition.PartitionEvent;
import dev.recado.contract.partition.PartitionOwned;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Finds out that another node serves, from a database of its own, what is served here from an embedded one: the cluster can have only one
 * of them. Looks at one partition, so that of two rivals one goes on. Belongs to the context that makes it.
 */
final class Rivals {
    /** The partition that decides. */
    static final int DECISIVE = 0;

    /** Owners say every second that they are. */
    private static final Duration LOOKED_FOR = Duration.ofMillis(1500);

    private final Vertx vertx;
    private final Context context;
    private final Partition partition;
    private final Service service;
    private final Database database;
    private final LongSupplier ownTerm;
    private final boolean possible;
    private final Promise<Void> looked = Promise.promise();
    private final Runnable deaf;

    /** {@code ownTerm} is the last one for which the partition was owned here, 0 before. */
    Rivals(Bus bus, Service service, Database database, LongSupplier ownTerm) {
        this.vertx = database.vertx();
        this.context = Vertx.currentContext();
        this.service = service;
        this.partition = new Partition(service, DECISIVE);
        this.database = database;
        this.ownTerm = ownTerm;
        this.possible = database.dialect() == Dialect.HSQLDB;
        this.deaf = possible ? bus.owners().listen(this::heard) : () -> {};
    }

    /** Before anything is answered. Fails if there is one. */
    Future<Void> look() {
        if (!possible || !vertx.isClustered()) {
            return Future.succeededFuture();
        }
        vertx.setTimer(LOOKED_FOR.toMillis(), over -> looked.tryComplete());
        return looked.future();
    }

    private void heard(PartitionEvent event) {
        if (event instanceof PartitionOwned owned && owned.partition().equals(partition)) {
            context.runOnContext(now -> lookAt(owned.term()));
        }
    }

    /**
     * Nobody else has this database, and its terms only grow: whoever owns the partition for a larger one has another database, with other
     * things in it, and is the one that is asked. What was said here before is smaller, however late it is heard.
     */
    private void lookAt(long term) {
        long own = ownTerm.getAsLong();
        if (own == 0) {
            looked.tryFail(new IllegalStateException(
                    "another node of the cluster answers for " + service + " already, from a database of its own"));
        } else if (term > own) {
            database.fail("another node of the cluster answers for " + service
                    + " from a database of its own, and began later");
        }
    }

    void close() {
        deaf.run();
    }
}
