package dev.recado.contract.message;

/** What may cross the event bus: an immutable record, listed in the codec's table of types. */
public interface BusMessage {}
