package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;

/**
 * An account has another password than before, or its first.
 *
 * @param account whose
 */
public record PasswordSet(AccountId account) implements AccountEvent {}
