package dev.recado.registry.domain;

import dev.recado.contract.registry.Account;

/**
 * A token and whom it opens.
 *
 * @param token the token
 * @param account its account
 */
public record TokenOwner(Token token, Account account) {}
