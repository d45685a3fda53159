package dev.recado.contract.registry;

import dev.recado.contract.message.BusMessage;

/**
 * What anyone may know of an account.
 *
 * @param account who
 * @param online whether it has a session
 * @param lastSeenAt when it last came or went, in milliseconds since 1970; 0 if it never did
 */
public record Profile(Account account, boolean online, long lastSeenAt) implements BusMessage {}
