package dev.recado.contract.message;

/**
 * An address of the event bus, with what is sent there and what comes back.
 *
 * @param name the address
 * @param batched whether questions asked in one turn of an event loop travel together, and so do their answers: for those of which there are
 *     many, and none of which takes longer than the others
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public record Address<Q extends BusMessage, A extends BusMessage>(String name, boolean batched) {
    /**
     * An address at which each question travels alone.
     *
     * @param name the address
     */
    public Address(String name) {
        this(name, false);
    }
}
