package dev.recado.contract.message;

/**
 * An address of the event bus, with what is sent there and what comes back.
 *
 * @param name the address
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public record Address<Q extends BusMessage, A extends BusMessage>(String name) {}
