package dev.recado.contract.delivery;

/** Whom a broadcast is for, besides its author. */
public enum Audience {
    /** Whoever has a session when it is accepted, or comes online while its recipients are written down. */
    ONLINE,
    /** Whoever has none. */
    OFFLINE,
    /** Every account there is. */
    ALL
}
