package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks who somebody is.
 *
 * @param who the account
 * @param viewer who wants to know, or {@code null}: the presence of those who block him is hidden from him
 */
public record FindAccount(AccountRef who, AccountId viewer) implements BusMessage {
    /**
     * Asks for nobody in particular.
     *
     * @param who the account
     */
    public FindAccount(AccountRef who) {
        this(who, null);
    }
}
