package dev.recado.terminal.store;

import dev.recado.contract.id.AccountId;

/**
 * Somebody whom this person has as a contact.
 *
 * @param account who
 * @param alias what this person calls him, or {@code null} if he has no name of his own here
 */
public record Contact(AccountId account, String alias) {}
