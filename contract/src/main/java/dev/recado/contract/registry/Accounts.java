package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Some accounts.
 *
 * @param accounts in the order of their ids
 */
public record Accounts(List<AccountId> accounts) implements BusMessage {}
