package dev.recado.contract.registry;

/** What a login does about the other sessions of its account. */
public enum SessionPolicy {
    /** Nothing: an account may have several. */
    ALLOW,
    /** It ends them. */
    REPLACE,
    /** It is refused if there is one. */
    REJECT
}
