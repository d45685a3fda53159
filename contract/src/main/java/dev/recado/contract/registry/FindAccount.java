package dev.recado.contract.registry;

import dev.recado.contract.message.BusMessage;

/**
 * Asks who somebody is.
 *
 * @param who the account
 */
public record FindAccount(AccountRef who) implements BusMessage {}
