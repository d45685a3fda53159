package dev.recado.contract.registry;

import dev.recado.contract.message.BusMessage;

/**
 * Asks whether a password may be tried.
 *
 * @param account what the account is counted by
 * @param address what the client is counted by
 */
public record TakeAttempt(String account, String address) implements BusMessage {}
