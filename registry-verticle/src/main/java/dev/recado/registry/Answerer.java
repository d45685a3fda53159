package dev.recado.registry;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;

/** Has questions about one partition answered for as long as it is owned, and counted. Used by one context. */
final class Answerer {
    private final Bus bus;
    private final Answering answering;
    private final int partition;
    private final long term;
    private final List<Registration> served;

    /** {@code served} is told of what is answered. */
    Answerer(Bus bus, Answering answering, int partition, long term, List<Registration> served) {
        this.bus = bus;
        this.answering = answering;
        this.partition = partition;
        this.term = term;
        this.served = served;
    }

    <Q extends BusMessage, A extends BusMessage> void answer(Address<Q, A> address, Function<Q, Future<A>> handler) {
        served.add(bus.answer(address, partition, term, question -> answering.count(handler.apply(question))));
    }
}
