package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks which sessions an account has.
 *
 * @param account whose
 */
public record ListSessions(AccountId account) implements BusMessage {}
