package dev.recado.storage;

import io.vertx.core.Promise;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which partitions the session of a writer holds. Their locks are the session's own: whoever lost them has lost the connection that he
 * would write with.
 *
 * <pre>
 *   free ──lock──► held ──release──► free
 *                   └──connection lost──► lost ──confirmed: nobody asks here any more──► free
 * </pre>
 *
 * <p>Instances share the partitions out: each takes what is free up to its share, and gives one away to another that has two less.
 *
 * <p>Belongs to the writer's thread, but for what says otherwise.
 */
final class Tenancy {
    /** One that owns no partitions and writes whatever it is given. */
    static final Tenancy NONE = new Tenancy(0, Dialect.HSQLDB, null, () -> {});

    private static final Logger LOG = LoggerFactory.getLogger(Tenancy.class);
    private static final long TENDED_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long FOREVER_NANOS = TimeUnit.DAYS.toNanos(1);
    /** How long a partition that was given away is left to others. */
    private static final long LEFT_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** Told on the writer's thread. */
    interface Tenant {
        void acquired(int partition, long term);

        void lost(int partition, long term);

        /** It is to be released. */
        void giveUp(int partition);
    }

    private final int partitions;
    private final PartitionLocks locks;
    private final Tenant tenant;
    private final Runnable wake;
    private final Map<Integer, Long> held = new TreeMap<>();
    private final Map<Integer, Long> leftUntil = new TreeMap<>();
    private final Promise<Void> tended = Promise.promise();
    private Terms terms;
    private long nextNanos = System.nanoTime();
    private int givingUp = -1;

    // Set by others.
    private final Set<Integer> unconfirmed = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Promise<Void>> releasing = new ConcurrentHashMap<>();
    private volatile boolean shared;
    private volatile boolean wanted;
    private volatile boolean poked;
    private volatile boolean confirmed;

    /** {@code wake} gets the writer's thread to look. */
    Tenancy(int partitions, Dialect dialect, Tenant tenant, Runnable wake) {
        this.partitions = partitions;
        this.locks = PartitionLocks.of(dialect);
        this.tenant = tenant;
        this.wake = wake;
    }

    /** Begins a session. */
    void connected(Connection connection) throws SQLException {
        if (partitions > 0) {
            terms = new Terms(connection);
            locks.open(connection);
            connection.commit();
            sessions();
            nextNanos = System.nanoTime();
        }
    }

    /** The session is over, and with it all that it held. */
    void disconnected() {
        held.forEach((partition, term) -> {
            unconfirmed.add(partition);
            if (wanted) {
                LOG.warn("partition {} is lost with the connection", partition);
            }
            tenant.lost(partition, term);
        });
        held.clear();
        givingUp = -1;
    }

    /** Whether anything may be written for a partition; {@code -1} is no partition. */
    boolean mayWrite(int partition) {
        return partition < 0 || partitions == 0 || held.containsKey(partition);
    }

    /** Whether everything may be written. */
    boolean mayWriteAll() {
        return held.size() == partitions;
    }

    /** How long the writer may sleep. */
    long sleepNanos() {
        return partitions == 0 ? Long.MAX_VALUE : Math.max(0, nextNanos - System.nanoTime());
    }

    boolean isDue() {
        return partitions > 0 && (poked || System.nanoTime() - nextNanos >= 0);
    }

    /** Whether what waits was asked of an owner that this is no more; once. */
    boolean takeConfirmed() {
        boolean now = confirmed && unconfirmed.isEmpty();
        if (now) {
            confirmed = false;
        }
        return now;
    }

    /** Whether somebody waits for a partition to be released, once everything that waits is written. */
    boolean isReleasing() {
        return !releasing.isEmpty();
    }

    /** Gives back what is to be released. */
    void release(Connection connection) throws SQLException {
        for (Map.Entry<Integer, Promise<Void>> each : releasing.entrySet()) {
            int partition = each.getKey();
            if (held.remove(partition) != null) {
                locks.unlock(partition);
                leftUntil.put(partition, System.nanoTime() + LEFT_NANOS);
            }
            if (givingUp == partition) {
                givingUp = -1;
            }
            releasing.remove(partition);
            each.getValue().complete();
        }
        connection.commit();
    }

    /** Takes what is free, and looks whether the others have enough. Tells whether it took anything. */
    boolean tend(Connection connection) throws SQLException {
        poked = false;
        nextNanos = System.nanoTime() + (locks.alone() && mayWriteAll() ? FOREVER_NANOS : TENDED_EVERY_NANOS);
        if (!wanted || confirmed || !unconfirmed.isEmpty()) {
            return false;
        }
        Map<Integer, Integer> sessions = sessions();
        shared = sessions.size() > 1;
        Map<Integer, Long> acquired = takeFree(share(sessions.size()));
        connection.commit();
        held.putAll(acquired);
        acquired.forEach(tenant::acquired);
        giveAway(sessions);
        tended.tryComplete();
        return !acquired.isEmpty();
    }

    /** Those that share partitions; checks that the locks are held where it is written. */
    private Map<Integer, Integer> sessions() throws SQLException {
        Map<Integer, Integer> sessions = locks.sessions();
        Integer own = sessions.get(locks.self());
        if (!locks.alone() && (own == null || own != held.size())) {
            LOG.error(
                    "the session that is written in holds {} (expected: locks of {} partitions): is there a pooler before"
                            + " PostgreSQL that is not in session mode?",
                    own == null ? "nothing" : "locks of " + own,
                    held.size());
            throw new SQLException("the locks of partitions are held by another session");
        }
        return sessions;
    }

    private int share(int instances) {
        return instances == 0 ? partitions : (partitions + instances - 1) / instances;
    }

    private Map<Integer, Long> takeFree(int share) throws SQLException {
        Map<Integer, Long> acquired = new TreeMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            boolean room = held.size() + acquired.size() < share;
            if (room && !held.containsKey(partition) && !isLeft(partition) && locks.tryLock(partition)) {
                acquired.put(partition, terms.next(partition));
            }
        }
        return acquired;
    }

    private boolean isLeft(int partition) {
        Long until = leftUntil.get(partition);
        return until != null && System.nanoTime() - until < 0;
    }

    private void giveAway(Map<Integer, Integer> sessions) {
        int least = sessions.entrySet().stream()
                .filter(session -> session.getKey() != locks.self())
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(partitions);
        // Nothing more while something is free: whoever has few may be about to take it.
        int taken = sessions.values().stream().mapToInt(Integer::intValue).sum();
        if (givingUp < 0 && taken == partitions && held.size() - least >= 2) {
            givingUp = ((TreeMap<Integer, Long>) held).lastKey();
            tenant.giveUp(givingUp);
        }
    }

    // By other threads.

    /** Whether there were others lately who could take what is free. */
    boolean shared() {
        return shared;
    }

    /** Takes partitions from now on. Completes when it has looked for free ones once. */
    Promise<Void> want() {
        wanted = true;
        poke();
        return tended;
    }

    /** Takes no partition any more. */
    void wantNone() {
        wanted = false;
    }

    /** There may be a free partition. */
    void poke() {
        poked = true;
        wake.run();
    }

    /** Nobody asks for a lost partition here any more: it may be taken again. */
    void confirm(int partition) {
        confirmed = true;
        unconfirmed.remove(partition);
        poke();
    }

    /** Completes when a partition is free, and everything written that was taken for it. */
    Promise<Void> release(int partition) {
        Promise<Void> released = releasing.computeIfAbsent(partition, first -> Promise.promise());
        poke();
        return released;
    }
}
