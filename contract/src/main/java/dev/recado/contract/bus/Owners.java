package dev.recado.contract.bus;

import dev.recado.contract.message.Partition;
import dev.recado.contract.message.Service;
import dev.recado.contract.partition.FindOwners;
import dev.recado.contract.partition.PartitionEvent;
import dev.recado.contract.partition.PartitionOwned;
import dev.recado.contract.partition.PartitionReleased;
import dev.recado.contract.partition.PartitionTopics;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.shareddata.Shareable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who owns which partition, as far as it was heard: one for all buses of a Vert.x instance. Says every second what is owned here, so
 * that whoever did not hear it hears it then. Of two owners the one with the larger term is right. Thread safe.
 */
public final class Owners implements Shareable {
    private static final Logger LOG = LoggerFactory.getLogger(Owners.class);
    private static final String MAP = "dev.recado.owners";
    private static final long SAID_EVERY_MS = 1000;
    /** An owner that was not heard for so long is not counted on. */
    private static final long SILENT_NANOS = TimeUnit.MILLISECONDS.toNanos(7 * SAID_EVERY_MS / 2);

    /** Told that a partition has a new owner, on any thread. */
    interface Listener {
        void ownerChanged(Partition partition, long term);
    }

    private record Owner(long term, long heardNanos) {}

    private final Vertx vertx;
    private final DeliveryOptions options = new DeliveryOptions().setCodecName(RecadoCodec.NAME);
    private final Map<Partition, Owner> owners = new ConcurrentHashMap<>();
    private final Map<Partition, Long> here = new ConcurrentHashMap<>();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Set<Consumer<PartitionEvent>> eventListeners = ConcurrentHashMap.newKeySet();

    private Owners(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The one of a Vert.x instance. */
    static Owners of(Vertx vertx) {
        Map<String, Owners> all = vertx.sharedData().getLocalMap(MAP);
        return all.computeIfAbsent(MAP, first -> {
            Owners made = new Owners(vertx);
            // Not on the context of whoever is first: it would end with him.
            ((VertxInternal) vertx).createEventLoopContext().runOnContext(own -> made.begin());
            return made;
        });
    }

    private void begin() {
        vertx.eventBus()
                .<Object>consumer(PartitionTopics.OWNERS.name(), message -> hear(message.body()))
                .completion()
                .onSuccess(reachable -> announce(new FindOwners()))
                .onFailure(cause -> LOG.error("owners of partitions cannot be heard", cause));
        vertx.setPeriodic(SAID_EVERY_MS, timer -> sayAll());
    }

    private void hear(Object announcement) {
        if (announcement instanceof PartitionOwned owned) {
            heard(owned.partition(), owned.term());
        } else if (announcement instanceof FindOwners) {
            sayAll();
        }
        if (announcement instanceof PartitionEvent event) {
            eventListeners.forEach(listener -> listener.accept(event));
        }
    }

    private void heard(Partition partition, long term) {
        Owner before = owners.get(partition);
        owners.merge(
                partition, new Owner(term, System.nanoTime()), (known, told) -> told.term >= known.term ? told : known);
        if (before == null || before.term < term) {
            LOG.debug("{} has an owner of term {}", partition, term);
            listeners.forEach(listener -> listener.ownerChanged(partition, term));
        }
    }

    private void sayAll() {
        here.forEach((partition, term) -> announce(new PartitionOwned(partition, term)));
    }

    private void announce(PartitionEvent event) {
        vertx.eventBus().publish(PartitionTopics.OWNERS.name(), event, options);
    }

    /**
     * Says to everybody, now and from time to time, that a partition is owned here. Whoever answers for it is reachable already.
     *
     * @param partition which
     * @param term for how long: larger than that of any owner before
     */
    public void own(Partition partition, long term) {
        here.put(partition, term);
        heard(partition, term);
        announce(new PartitionOwned(partition, term));
    }

    /**
     * Does not say any more that a partition is owned here.
     *
     * @param partition which
     * @param term as it was said
     */
    public void disown(Partition partition, long term) {
        here.remove(partition, term);
    }

    /**
     * Says that others may own a partition now.
     *
     * @param partition which
     */
    public void released(Partition partition) {
        announce(new PartitionReleased(partition));
    }

    /**
     * Who owns a partition, as far as it was heard.
     *
     * @param partition which
     * @return the term of the last owner that was heard of, 0 if there was none
     */
    public long term(Partition partition) {
        Owner owner = owners.get(partition);
        return owner == null ? 0 : owner.term;
    }

    /**
     * Tells whether every partition of a service has an owner who was heard in the last seconds, here or elsewhere.
     *
     * @param service which
     * @return false if what is asked of it may have to wait
     */
    public boolean complete(Service service) {
        for (int number = 0; number < service.partitions(); number++) {
            Partition partition = new Partition(service, number);
            Owner owner = owners.get(partition);
            boolean heard = owner != null && System.nanoTime() - owner.heardNanos < SILENT_NANOS;
            if (!heard && !here.containsKey(partition)) {
                return false;
            }
        }
        return true;
    }

    /** Is told until it is removed. */
    void add(Listener listener) {
        listeners.add(listener);
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    /**
     * Asks to be told what is announced about owners.
     *
     * @param listener told on the thread that hears of it
     * @return to be run by whoever wants to hear nothing more
     */
    public Runnable listen(Consumer<PartitionEvent> listener) {
        eventListeners.add(listener);
        return () -> eventListeners.remove(listener);
    }
}
