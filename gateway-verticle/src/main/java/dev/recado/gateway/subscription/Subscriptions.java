package dev.recado.gateway.subscription;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Topic;
import io.vertx.core.Future;
import io.vertx.core.eventbus.MessageConsumer;
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
 * Which sessions listen to which account's topic: one consumer on the bus an account, however many sessions.
 *
 * <p>Belongs to the context of its gateway.
 *
 * @param <M> what is announced
 */
public final class Subscriptions<M extends BusMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final Bus bus;
    private final Function<AccountId, Topic<M>> topic;
    private final Map<AccountId, Shared> accounts = new HashMap<>();

    private final class Shared {
        private final Set<Consumer<M>> listeners = new LinkedHashSet<>();
        private final MessageConsumer<M> consumer;

        Shared(AccountId account) {
            consumer = bus.listen(topic.apply(account), this::heard);
        }

        /** A listener may leave while it is told. */
        private void heard(M announcement) {
            List.copyOf(listeners).forEach(listener -> listener.accept(announcement));
        }
    }

    /**
     * Makes an empty one.
     *
     * @param bus where to listen
     * @param topic the topic of an account
     */
    public Subscriptions(Bus bus, Function<AccountId, Topic<M>> topic) {
        this.bus = bus;
        this.topic = topic;
    }

    /**
     * Begins to listen.
     *
     * @param account to whose topic
     * @param listener told of each announcement until it is {@linkplain #remove removed}
     * @return succeeds once whoever announces from now on reaches the listener; fails if the bus does not let us listen, the
     *     listener being removed again
     */
    public Future<Void> add(AccountId account, Consumer<M> listener) {
        Shared shared = accounts.computeIfAbsent(account, Shared::new);
        shared.listeners.add(listener);
        return shared.consumer.completion().onFailure(cause -> forget(account, shared));
    }

    private void forget(AccountId account, Shared shared) {
        accounts.remove(account, shared);
    }

    /**
     * Listens no more.
     *
     * @param account to whose topic
     * @param listener the one that was added; nothing happens if it was not
     */
    public void remove(AccountId account, Consumer<M> listener) {
        Shared shared = accounts.get(account);
        if (shared == null || !shared.listeners.remove(listener) || !shared.listeners.isEmpty()) {
            return;
        }
        accounts.remove(account);
        shared.consumer
                .unregister()
                .onFailure(cause -> LOG.warn("topic of account {} stays registered: {}", account, cause.toString()));
    }

    /** How many accounts are listened to. */
    int size() {
        return accounts.size();
    }
}
