package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Somebody takes no messages from somebody else any more, or takes them again.
 *
 * @param account who decides
 * @param sender about whom
 * @param blocked which of the two
 */
public record BlockSender(AccountId account, AccountId sender, boolean blocked) implements BusMessage {}
