package dev.recado.contract.registry;

import dev.recado.contract.message.BusMessage;

/**
 * Asks to be let in by name alone, where somebody came in who may.
 *
 * @param who the account
 */
public record Enter(AccountRef who) implements BusMessage {
    /**
     * Checks what was asked.
     *
     * @throws IllegalArgumentException if the account is missing
     */
    public Enter {
        if (who == null) {
            throw new IllegalArgumentException("account or nickname: missing");
        }
    }
}
