package dev.recado.contract.message;

/**
 * An address of the event bus where something is announced to whoever listens; nobody answers.
 *
 * @param kind what is announced
 * @param whose an id, whose text ends the address
 * @param <M> what is announced
 */
public record Topic<M extends BusMessage>(String kind, Object whose) {
    /**
     * The address.
     *
     * @return made anew each time
     */
    public String name() {
        return kind + '.' + whose;
    }
}
