package dev.recado.contract.bus;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Topic;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a context asks and announces in one turn of its event loop. It leaves at the end of the turn, in one message for each address or
 * topic, in the order in which they came; or as soon as there is as much for one of them as may go into a message.
 *
 * <p>Belongs to that context.
 */
final class Outgoing {
    /** How many questions or announcements go into a message. */
    static final int ITEMS_MAX = 256;
    /** How much they may weigh together, unless a single one weighs more. */
    static final int WEIGHT_MAX = 1 << 20;

    private final EventBus eventBus;
    private final DeliveryOptions options;
    private final Context home;
    private final Thread thread;
    private Map<Object, Parcel> parcels = new LinkedHashMap<>();

    /** What goes to one place. */
    private abstract static class Parcel {
        final String name;
        final List<BusMessage> items = new ArrayList<>();
        private long weight;

        Parcel(String name) {
            this.name = name;
        }

        boolean roomFor(BusMessage item) {
            return items.isEmpty() || items.size() < ITEMS_MAX && weight + item.weight() <= WEIGHT_MAX;
        }

        void add(BusMessage item) {
            items.add(item);
            weight += item.weight();
        }

        Object message() {
            return items.size() == 1 ? items.get(0) : new Batch(items);
        }

        abstract void send();
    }

    private final class Announcements extends Parcel {
        Announcements(String name) {
            super(name);
        }

        @Override
        void send() {
            eventBus.publish(name, message(), options);
        }
    }

    private final class Questions extends Parcel {
        private final List<Promise<Object>> promises = new ArrayList<>();

        Questions(String name) {
            super(name);
        }

        @SuppressWarnings("unchecked")
        <A> Future<A> ask(BusMessage question) {
            add(question);
            Promise<A> promise = Promise.promise();
            promises.add((Promise<Object>) promise);
            return promise.future();
        }

        @Override
        void send() {
            eventBus.request(name, message(), options).onComplete(reply -> answered(reply.body()), this::failed);
        }

        private void answered(Object body) {
            List<?> outcomes = body instanceof Batch batch ? batch.items() : List.of(body);
            if (outcomes.size() != promises.size()) {
                failed(new Refusal(ErrorCode.UNAVAILABLE));
                return;
            }
            for (int i = 0; i < promises.size(); i++) {
                if (outcomes.get(i) instanceof Refusal refusal) {
                    promises.get(i).fail(refusal);
                } else {
                    promises.get(i).complete(outcomes.get(i));
                }
            }
        }

        private void failed(Throwable cause) {
            Refusal refusal = Refusal.of(cause);
            promises.forEach(promise -> promise.fail(refusal));
        }
    }

    /** Of the context that calls this, which is one on an event loop. */
    Outgoing(EventBus eventBus, DeliveryOptions options, Context home) {
        this.eventBus = eventBus;
        this.options = options;
        this.home = home;
        this.thread = Thread.currentThread();
    }

    /** Tells whether whoever calls is on the event loop of the context: nobody else may use it. */
    boolean here() {
        return Thread.currentThread() == thread;
    }

    <Q extends BusMessage, A extends BusMessage> Future<A> ask(Address<Q, A> address, Q question) {
        Parcel parcel = parcels.get(address);
        if (parcel == null || !parcel.roomFor(question)) {
            parcel = begin(address, new Questions(address.name()));
        }
        return ((Questions) parcel).ask(question);
    }

    void announce(Topic<?> topic, BusMessage announcement) {
        Parcel parcel = parcels.get(topic);
        if (parcel == null || !parcel.roomFor(announcement)) {
            parcel = begin(topic, new Announcements(topic.name()));
        }
        parcel.add(announcement);
    }

    /** The one that is full goes first. */
    private Parcel begin(Object place, Parcel fresh) {
        if (parcels.isEmpty()) {
            home.runOnContext(endOfTurn -> sendAll());
        }
        Parcel full = parcels.put(place, fresh);
        if (full != null) {
            full.send();
        }
        return fresh;
    }

    private void sendAll() {
        Map<Object, Parcel> all = parcels;
        parcels = new LinkedHashMap<>();
        all.values().forEach(Parcel::send);
    }
}
