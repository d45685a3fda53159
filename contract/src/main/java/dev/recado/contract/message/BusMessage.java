package dev.recado.contract.message;

/** What may cross the event bus: an immutable record, listed in the codec's table of types. */
public interface BusMessage {
    /** How many bytes a message without long texts has, roughly. */
    int WEIGHT = 256;

    /**
     * How many bytes it has between JVMs, roughly: what travels together is bounded by it.
     *
     * @return at least 1
     */
    default int weight() {
        return WEIGHT;
    }
}
