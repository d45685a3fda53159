package dev.recado.contract.message;

/** The answer to a request that has nothing to say but that it was carried out. */
public record Done() implements BusMessage {
    /** The only one that is needed. */
    public static final Done DONE = new Done();
}
