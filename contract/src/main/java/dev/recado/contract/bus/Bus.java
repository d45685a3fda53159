package dev.recado.contract.bus;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Partition;
import dev.recado.contract.message.Topic;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event bus in the terms of this project: typed addresses, one codec, refusals instead of failures.
 *
 * <p>The bus is a doorbell: whatever is asked may be lost, repeated or answered too late, and whatever is announced may not
 * arrive. Nothing that is promised depends on it. Thread safe.
 */
public final class Bus {
    private static final Logger LOG = LoggerFactory.getLogger(Bus.class);
    private static final AccidentLog ACCIDENTS = new AccidentLog();

    /** The term of whoever answers for all partitions and owns none. */
    private static final long ONLY_ONE = 1;

    private final Vertx vertx;
    private final EventBus eventBus;
    private final Owners owners;
    private final Patience patience;
    private final DeliveryOptions options;
    /** Null if it was not opened on an event loop. */
    private final Outgoing outgoing;

    private Bus(Vertx vertx, Duration timeout) {
        this.vertx = vertx;
        this.eventBus = vertx.eventBus();
        this.owners = Owners.of(vertx);
        this.patience = new Patience(timeout);
        this.options = patience.whole();
        this.outgoing = Context.isOnEventLoopThread() ? new Outgoing(vertx, owners, patience) : null;
    }

    /**
     * Opens the bus of a Vert.x instance, adding the codec if it is not there yet.
     *
     * <p>Opened on an event loop, it sends what is announced there, and what is asked at an address that takes batches, at the end
     * of the loop's turn, all that goes to one place in one message. What is asked or announced on another thread is sent at once.
     *
     * @param vertx whose bus
     * @param timeout how long to wait for an answer
     * @return the bus
     */
    public static Bus of(Vertx vertx, Duration timeout) {
        RecadoCodec.registerWith(vertx.eventBus());
        return new Bus(vertx, timeout);
    }

    /**
     * Asks. What is asked at one address on one thread arrives in that order. What is asked of a partition reaches its owner, whoever
     * that is by then, and is asked again if need be: it is carried out in the order asked, if it is asked where this was opened and the
     * address takes batches.
     *
     * @param address whom
     * @param question what
     * @param <Q> what is asked
     * @param <A> what is answered
     * @return succeeds with the answer; fails with a {@link Refusal}: the answerer's own, or {@link ErrorCode#UNAVAILABLE} if
     *     nobody answered in time, in which case the request may still be carried out
     */
    public <Q extends BusMessage, A extends BusMessage> Future<A> ask(Address<Q, A> address, Q question) {
        if (address.batched() && outgoing != null && outgoing.here()) {
            return outgoing.ask(address, question);
        }
        if (address.service() != null) {
            return new Attempts<>(vertx, owners, address, question, patience).begin();
        }
        return eventBus.<A>request(address.name(), question, options)
                .map(Message::body)
                .recover(cause -> Future.failedFuture(Refusal.of(cause)));
    }

    /**
     * Answers what is asked at an address, each question at once: a handler that takes its time holds nobody up but those whose questions
     * came in the same message, if the address takes batches. At an address of a service, as the only one there is: for all its partitions,
     * until one of them has an owner.
     *
     * @param address where
     * @param handler gives the answer, or fails; anything but a {@link Refusal} is answered as {@link Refusal#of} says
     * @param <Q> what is asked
     * @param <A> what is answered
     * @return to be unregistered by whoever asked for it
     */
    public <Q extends BusMessage, A extends BusMessage> Registration answer(
            Address<Q, A> address, Function<Q, Future<A>> handler) {
        if (address.service() == null) {
            return new Registration(List.of(consumer(address.name(), handler)));
        }
        List<MessageConsumer<?>> consumers = new ArrayList<>();
        for (int number = 0; number < address.service().partitions(); number++) {
            consumers.add(consumer(address.name(number, ONLY_ONE), handler));
            owners.own(new Partition(address.service(), number), ONLY_ONE);
        }
        return new Registration(consumers);
    }

    /**
     * Answers what is asked of a partition, like {@link #answer(Address, Function)}; until it is {@linkplain Owners#own said} who owns it,
     * nobody asks.
     *
     * @param address where
     * @param partition its number
     * @param term for how long it is owned here
     * @param handler gives the answer, or fails
     * @param <Q> what is asked
     * @param <A> what is answered
     * @return to be retired when the partition is not owned any more, and unregistered some time later
     */
    public <Q extends BusMessage, A extends BusMessage> Registration answer(
            Address<Q, A> address, int partition, long term, Function<Q, Future<A>> handler) {
        AtomicBoolean retired = new AtomicBoolean();
        MessageConsumer<?> consumer = consumer(
                address.name(partition, term),
                (Q question) -> retired.get()
                        ? Future.<A>failedFuture(new Refusal(ErrorCode.NOT_OWNER))
                        : handler.apply(question));
        return new Registration(List.of(consumer), retired);
    }

    private <Q extends BusMessage, A extends BusMessage> MessageConsumer<?> consumer(
            String name, Function<Q, Future<A>> handler) {
        Turns turns = new Turns();
        return eventBus.<Object>consumer(name, message -> answer(message, turns, handler));
    }

    private <Q extends BusMessage, A extends BusMessage> void answer(
            Message<Object> message, Turns turns, Function<Q, Future<A>> handler) {
        if (message.body() instanceof Numbered numbered) {
            switch (turns.turn(numbered)) {
                case NOW -> answerAll(message, numbered.items(), handler);
                case TOO_EARLY -> reply(message, new Refusal(ErrorCode.NOT_OWNER));
                case OVER -> LOG.debug("{}: a message came again", message.address());
            }
        } else if (message.body() instanceof Batch batch) {
            answerAll(message, batch.items(), handler);
        } else {
            answer(message.address(), message.body(), handler, outcome -> reply(message, outcome));
        }
    }

    private <Q extends BusMessage, A extends BusMessage> void answerAll(
            Message<Object> message, List<?> questions, Function<Q, Future<A>> handler) {
        Answers answers = new Answers(questions.size(), all -> reply(message, all));
        for (int i = 0; i < questions.size(); i++) {
            int number = i;
            answer(message.address(), questions.get(i), handler, outcome -> answers.put(number, outcome));
        }
    }

    /**
     * Who owns what that is asked for here.
     *
     * @return the same for all buses of the Vert.x instance
     */
    public Owners owners() {
        return owners;
    }

    private void reply(Message<?> question, Object answer) {
        if (outgoing != null && outgoing.here()) {
            outgoing.reply(question, answer);
        } else {
            question.reply(answer, options);
        }
    }

    /** {@code outcome} is told the answer or a {@link Refusal}. */
    @SuppressWarnings("unchecked")
    private static <Q extends BusMessage, A extends BusMessage> void answer(
            String address, Object question, Function<Q, Future<A>> handler, Consumer<Object> outcome) {
        Future<A> answer;
        try {
            answer = question instanceof Unknown unknown ? unknown.refused() : handler.apply((Q) question);
        } catch (RuntimeException e) {
            answer = Future.failedFuture(e);
        }
        answer.onComplete((body, cause) -> outcome.accept(cause == null ? body : refusal(address, cause)));
    }

    private static Refusal refusal(String address, Throwable cause) {
        if (!(cause instanceof Refusal) && !(cause instanceof IllegalArgumentException)) {
            ACCIDENTS.log(address, cause);
        }
        return Refusal.of(cause);
    }

    /**
     * Announces something to whoever listens, and does not learn who that was. What is answered afterwards on the same event loop
     * arrives later, where both arrive at the same one.
     *
     * @param topic where
     * @param announcement what
     * @param <M> what is announced
     */
    public <M extends BusMessage> void announce(Topic<? super M> topic, M announcement) {
        if (outgoing != null && outgoing.here()) {
            outgoing.announce(topic, announcement);
        } else {
            eventBus.publish(topic.name(), announcement, options);
        }
    }

    /**
     * Listens to what is announced.
     *
     * @param topic where
     * @param listener told of each announcement, on the context that called this
     * @param <M> what is announced
     * @return to be unregistered by whoever asked for it
     */
    public <M extends BusMessage> Registration listen(Topic<M> topic, Consumer<M> listener) {
        MessageConsumer<?> consumer = eventBus.<Object>consumer(topic.name(), message -> tell(message, listener));
        return new Registration(List.of(consumer));
    }

    private static <M extends BusMessage> void tell(Message<Object> message, Consumer<M> listener) {
        if (message.body() instanceof Batch batch) {
            for (Object announcement : batch.items()) {
                tell(message.address(), listener, announcement);
            }
        } else {
            tell(message.address(), listener, message.body());
        }
    }

    /** A mistake about one announcement is not to keep the others from being heard. */
    @SuppressWarnings("unchecked")
    private static <M extends BusMessage> void tell(String address, Consumer<M> listener, Object announcement) {
        if (announcement instanceof Unknown) {
            // Of a newer version, which can do without being heard.
            return;
        }
        try {
            listener.accept((M) announcement);
        } catch (RuntimeException | Error e) {
            LOG.error("what was heard at {} cannot be dealt with", address, e);
        }
    }
}
