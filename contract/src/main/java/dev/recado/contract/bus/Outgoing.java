package dev.recado.contract.bus;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Partition;
import dev.recado.contract.message.Topic;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a context asks and announces in one turn of its event loop. It leaves at the end of the turn, in one message for each address or
 * topic, in the order in which they came; or as soon as there is as much for one of them as may go into a message. What is answered
 * meanwhile leaves behind what was announced before.
 *
 * <p>Belongs to that context.
 */
final class Outgoing {
    /** How many questions or announcements go into a message. */
    static final int ITEMS_MAX = 256;
    /** How much they may weigh together, unless a single one weighs more. */
    static final int WEIGHT_MAX = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Bus.class);

    private final EventBus eventBus;
    private final DeliveryOptions options;
    private final Context home;
    private final Thread thread;
    private final Vertx vertx;
    private final Owners owners;
    private final Patience patience;
    private final Map<Address<?, ?>, Lane<?, ?>[]> lanes = new HashMap<>();
    private Map<Object, Parcel> parcels = new LinkedHashMap<>();

    /** What leaves in one message. */
    interface Parcel {
        void send();

        /** It could not be sent. */
        default void failed(Throwable cause) {
            LOG.error("not sent", cause);
        }
    }

    /** What goes to one place. */
    private abstract static class Gathered implements Parcel {
        final String name;
        final List<BusMessage> items = new ArrayList<>();
        private long weight;

        Gathered(String name) {
            this.name = name;
        }

        boolean roomFor(BusMessage item) {
            return items.size() < ITEMS_MAX && weight + item.weight() <= WEIGHT_MAX;
        }

        void add(BusMessage item) {
            items.add(item);
            weight += item.weight();
        }

        Object message() {
            return items.size() == 1 ? items.get(0) : new Batch(items);
        }
    }

    private final class Announcements extends Gathered {
        Announcements(String name) {
            super(name);
        }

        @Override
        public void send() {
            eventBus.publish(name, message(), options);
        }
    }

    private final class Questions extends Gathered {
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
        public void send() {
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
                    complete(promises.get(i), null, refusal);
                } else {
                    complete(promises.get(i), outcomes.get(i), null);
                }
            }
        }

        @Override
        public void failed(Throwable cause) {
            Refusal refusal = Refusal.of(cause);
            promises.forEach(promise -> complete(promise, null, refusal));
        }

        private void complete(Promise<Object> promise, Object answer, Refusal refusal) {
            Outgoing.complete(promise, answer, refusal, name);
        }
    }

    /**
     * Of the context that calls this, which is one on an event loop.
     *
     * @param patience of all who ask
     */
    Outgoing(Vertx vertx, Owners owners, Patience patience) {
        this.vertx = vertx;
        this.owners = owners;
        this.eventBus = vertx.eventBus();
        this.patience = patience;
        this.options = patience.whole();
        this.home = Vertx.currentContext();
        this.thread = Thread.currentThread();
    }

    /** Tells whether whoever calls is on the event loop of the context: nobody else may use it. */
    boolean here() {
        return Thread.currentThread() == thread;
    }

    <Q extends BusMessage, A extends BusMessage> Future<A> ask(Address<Q, A> address, Q question) {
        return address.service() == null
                ? askTogether(address, question)
                : lane(address, address.partitionOf(question)).ask(question);
    }

    @SuppressWarnings("unchecked")
    private <Q extends BusMessage, A extends BusMessage> Lane<Q, A> lane(Address<Q, A> address, Partition partition) {
        Lane<?, ?>[] ofAddress = lanes.computeIfAbsent(
                address, first -> new Lane<?, ?>[address.service().partitions()]);
        if (ofAddress[partition.number()] == null) {
            ofAddress[partition.number()] = new Lane<>(this, owners, address, partition);
        }
        return (Lane<Q, A>) ofAddress[partition.number()];
    }

    private <Q extends BusMessage, A extends BusMessage> Future<A> askTogether(Address<Q, A> address, Q question) {
        Questions questions = (Questions) parcels.get(address);
        if (questions == null || !questions.roomFor(question)) {
            questions = new Questions(address.name());
            begin(address, questions);
        }
        return questions.ask(question);
    }

    void announce(Topic<?> topic, BusMessage announcement) {
        Announcements announcements = (Announcements) parcels.get(topic);
        if (announcements == null || !announcements.roomFor(announcement)) {
            announcements = new Announcements(topic.name());
            begin(topic, announcements);
        }
        announcements.add(announcement);
    }

    void reply(Message<?> question, Object answer) {
        if (parcels.isEmpty()) {
            question.reply(answer, options);
        } else {
            begin(question, () -> question.reply(answer, options));
        }
    }

    /** A lane sends what it has when the turn is over, in turn with the other parcels. */
    void atEndOfTurn(Lane<?, ?> lane) {
        begin(lane, lane);
    }

    Future<Message<Object>> request(String name, Numbered message, long deadlineNanos) {
        return eventBus.request(name, message, patience.attempt(deadlineNanos));
    }

    long deadlineNanos() {
        return patience.deadlineNanos();
    }

    void after(long ms, Runnable action) {
        vertx.setTimer(ms, fired -> action.run());
    }

    /** Does it on the context that all of this belongs to. */
    void home(Runnable action) {
        home.runOnContext(now -> action.run());
    }

    /** A mistake of one who asked is not to keep the others from their answers. */
    static void complete(Promise<Object> promise, Object answer, Refusal refusal, String name) {
        try {
            promise.complete(answer, refusal);
        } catch (RuntimeException | Error e) {
            LOG.error("what came of a question to {} cannot be dealt with", name, e);
        }
    }

    /** One that is full goes before its time. */
    private void begin(Object place, Parcel fresh) {
        if (parcels.isEmpty()) {
            home.runOnContext(endOfTurn -> sendAll());
        }
        Parcel full = parcels.put(place, fresh);
        if (full != null) {
            send(full);
        }
    }

    private void sendAll() {
        Map<Object, Parcel> all = parcels;
        parcels = new LinkedHashMap<>();
        all.values().forEach(Outgoing::send);
    }

    private static void send(Parcel parcel) {
        try {
            parcel.send();
        } catch (RuntimeException e) {
            parcel.failed(e);
        }
    }
}
