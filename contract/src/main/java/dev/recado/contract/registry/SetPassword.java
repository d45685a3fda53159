package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Gives an account a password, or another one. From then on only that opens it.
 *
 * @param account whose
 * @param password 1 to {@value Login#PASSWORD_CHARS_MAX} characters
 */
public record SetPassword(AccountId account, String password) implements BusMessage {
    /**
     * Checks what was asked.
     *
     * @throws IllegalArgumentException if a field is missing or out of its range
     */
    public SetPassword {
        if (account == null) {
            throw new IllegalArgumentException("account: missing");
        }
        Login.checkPassword(password);
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "SetPassword[account=" + account + "]";
    }
}
