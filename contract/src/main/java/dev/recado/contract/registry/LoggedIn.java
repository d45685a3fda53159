package dev.recado.contract.registry;

import dev.recado.contract.message.BusMessage;

/**
 * Somebody is who he says.
 *
 * @param account who
 * @param token opens the account again without the password
 * @param tokenExpiresAt until when, in milliseconds since 1970
 */
public record LoggedIn(Account account, String token, long tokenExpiresAt) implements BusMessage {
    /** Everything but the token. */
    @Override
    public String toString() {
        return "LoggedIn[account=" + account + ", tokenExpiresAt=" + tokenExpiresAt + "]";
    }
}
