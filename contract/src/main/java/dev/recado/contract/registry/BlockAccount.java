package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Somebody hides his presence from somebody else, or shows it again. Repeating it changes nothing.
 *
 * @param account who decides
 * @param other about whom
 * @param blocked which of the two
 */
public record BlockAccount(AccountId account, AccountId other, boolean blocked) implements BusMessage {}
