package dev.recado.registry.domain;

import dev.recado.contract.registry.Account;

/**
 * An account and what opens it.
 *
 * @param account who
 * @param password the hash of its password, or {@code null} if it has none and no password opens it
 */
public record Credentials(Account account, PasswordHash password) {}
