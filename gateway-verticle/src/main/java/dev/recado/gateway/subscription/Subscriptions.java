package dev.recado.gateway.subscription;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Topic;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which sessions listen to which topic, of an account or a group: one consumer on the bus a topic, however many sessions.
 *
 * <p>Belongs to the context of its gateway.
 *
 * @param <K> whose topic
 * @param <M> what is announced
 */
public final class Subscriptions<K, M extends BusMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final Bus bus;
    private final Function<K, Topic<M>> topic;
    private final Map<K, Shared> topics = new HashMap<>();

    private final class Shared {
        private final Set<Consumer<M>> listeners = new LinkedHashSet<>(2);
        private final Registration consumer;
        /** The same as {@code listeners} while nobody comes or goes, else {@code null}. */
        private List<Consumer<M>> told;

        Shared(K key) {
            consumer = bus.listen(topic.apply(key), this::heard);
        }

        /** A listener may come or leave while others are told. */
        private void heard(M announcement) {
            if (told == null) {
                told = List.copyOf(listeners);
            }
            List<Consumer<M>> all = told;
            for (int i = 0; i < all.size(); i++) {
                all.get(i).accept(announcement);
            }
        }

        void add(Consumer<M> listener) {
            if (listeners.add(listener)) {
                told = null;
            }
        }

        boolean remove(Consumer<M> listener) {
            told = null;
            return listeners.remove(listener);
        }
    }

    /**
     * Makes an empty one.
     *
     * @param bus where to listen
     * @param topic which topic is whose
     */
    public Subscriptions(Bus bus, Function<K, Topic<M>> topic) {
        this.bus = bus;
        this.topic = topic;
    }

    /**
     * Begins to listen.
     *
     * @param key to whose topic
     * @param listener told of each announcement until it is {@linkplain #remove removed}
     * @return succeeds once whoever announces from now on reaches the listener; fails if the bus does not let us listen, the
     *     listener being removed again
     */
    public Future<Void> add(K key, Consumer<M> listener) {
        Shared shared = topics.computeIfAbsent(key, Shared::new);
        shared.add(listener);
        return shared.consumer.completion().onFailure(cause -> forget(key, shared));
    }

    private void forget(K key, Shared shared) {
        topics.remove(key, shared);
    }

    /**
     * Listens no more.
     *
     * @param key to whose topic
     * @param listener the one that was added; nothing happens if it was not
     */
    public void remove(K key, Consumer<M> listener) {
        Shared shared = topics.get(key);
        if (shared == null || !shared.remove(listener) || !shared.listeners.isEmpty()) {
            return;
        }
        topics.remove(key);
        shared.consumer
                .unregister()
                .onFailure(cause -> LOG.warn("the topic of {} stays registered: {}", key, cause.toString()));
    }

    /** How many topics are listened to. */
    int size() {
        return topics.size();
    }
}
