package dev.recado.contract.bus;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Topic;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The event bus in the terms of this project: typed addresses, one codec, refusals instead of failures.
 *
 * <p>The bus is a doorbell: whatever is asked may be lost, repeated or answered too late, and whatever is announced may not
 * arrive. Nothing that is promised depends on it. Thread safe.
 */
public final class Bus {
    private static final AccidentLog ACCIDENTS = new AccidentLog();

    private final EventBus eventBus;
    private final DeliveryOptions options;

    private Bus(EventBus eventBus, DeliveryOptions options) {
        this.eventBus = eventBus;
        this.options = options;
    }

    /**
     * Opens the bus of a Vert.x instance, adding the codec if it is not there yet.
     *
     * @param vertx whose bus
     * @param timeout how long to wait for an answer
     * @return the bus
     */
    public static Bus of(Vertx vertx, Duration timeout) {
        RecadoCodec.registerWith(vertx.eventBus());
        return new Bus(
                vertx.eventBus(),
                new DeliveryOptions().setCodecName(RecadoCodec.NAME).setSendTimeout(timeout.toMillis()));
    }

    /**
     * Asks.
     *
     * @param address whom
     * @param question what
     * @param <Q> what is asked
     * @param <A> what is answered
     * @return succeeds with the answer; fails with a {@link Refusal}: the answerer's own, or {@link ErrorCode#UNAVAILABLE} if
     *     nobody answered in time, in which case the request may still be carried out
     */
    public <Q extends BusMessage, A extends BusMessage> Future<A> ask(Address<Q, A> address, Q question) {
        return eventBus.<A>request(address.name(), question, options)
                .map(Message::body)
                .recover(cause -> Future.failedFuture(Refusal.of(cause)));
    }

    /**
     * Answers what is asked at an address, each question at once: a handler that takes its time holds nobody up.
     *
     * @param address where
     * @param handler gives the answer, or fails; anything but a {@link Refusal} is answered as {@link Refusal#of} says
     * @param <Q> what is asked
     * @param <A> what is answered
     * @return the consumer, to be unregistered by whoever asked for it
     */
    public <Q extends BusMessage, A extends BusMessage> MessageConsumer<Q> answer(
            Address<Q, A> address, Function<Q, Future<A>> handler) {
        return eventBus.consumer(address.name(), message -> answerOne(message, handler));
    }

    private <Q extends BusMessage, A extends BusMessage> void answerOne(
            Message<Q> message, Function<Q, Future<A>> handler) {
        Future<A> answer;
        try {
            answer = handler.apply(message.body());
        } catch (RuntimeException e) {
            answer = Future.failedFuture(e);
        }
        answer.onComplete(body -> message.reply(body, options), cause -> refuse(message, cause));
    }

    private void refuse(Message<?> message, Throwable cause) {
        if (!(cause instanceof Refusal) && !(cause instanceof IllegalArgumentException)) {
            ACCIDENTS.log(message.address(), cause);
        }
        message.reply(Refusal.of(cause), options);
    }

    /**
     * Announces something to whoever listens, and does not learn who that was.
     *
     * @param topic where
     * @param announcement what
     * @param <M> what is announced
     */
    public <M extends BusMessage> void announce(Topic<? super M> topic, M announcement) {
        eventBus.publish(topic.name(), announcement, options);
    }

    /**
     * Listens to what is announced.
     *
     * @param topic where
     * @param listener told of each announcement, on the context that called this
     * @param <M> what is announced
     * @return the consumer: its {@code completion()} succeeds once everyone can reach it, and whoever asked unregisters it
     */
    public <M extends BusMessage> MessageConsumer<M> listen(Topic<M> topic, Consumer<M> listener) {
        return eventBus.consumer(topic.name(), message -> listener.accept(message.body()));
    }
}
