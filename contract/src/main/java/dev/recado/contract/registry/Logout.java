package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks that a token opens nothing any more.
 *
 * @param account whose
 * @param token the token
 */
public record Logout(AccountId account, String token) implements BusMessage {
    /** Everything but the token. */
    @Override
    public String toString() {
        return "Logout[account=" + account + "]";
    }
}
