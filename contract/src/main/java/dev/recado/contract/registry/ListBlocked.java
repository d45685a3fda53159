package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks whom somebody blocks.
 *
 * @param account who
 */
public record ListBlocked(AccountId account) implements BusMessage {}
