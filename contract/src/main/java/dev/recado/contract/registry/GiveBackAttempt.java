package dev.recado.contract.registry;

import dev.recado.contract.message.BusMessage;

/**
 * An attempt did not fail.
 *
 * @param account as it was taken
 * @param address as it was taken
 */
public record GiveBackAttempt(String account, String address) implements BusMessage {}
