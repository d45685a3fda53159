package dev.recado.registry.domain;

import dev.recado.contract.registry.Account;

/**
 * An account as it is kept.
 *
 * @param account who
 * @param lastSeenAt when it was last written down that it came or went, in milliseconds since 1970; 0 if it never was
 */
public record Registered(Account account, long lastSeenAt) {}
