package dev.recado.contract.message;

/**
 * An address of the event bus where something is announced to whoever listens; nobody answers.
 *
 * @param name the address
 * @param <M> what is announced
 */
public record Topic<M extends BusMessage>(String name) {}
