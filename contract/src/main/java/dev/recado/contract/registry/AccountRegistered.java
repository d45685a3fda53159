package dev.recado.contract.registry;

/**
 * There is an account more.
 *
 * @param account which
 * @param password whether it has a password
 */
public record AccountRegistered(Account account, boolean password) implements AccountEvent {}
