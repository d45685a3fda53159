package dev.recado.gateway.session;

import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.Account;

/**
 * The session is open.
 *
 * @param account whose it is
 * @param session its name
 * @param token opens the account again without the password, or {@code null} if its name alone opened it
 * @param tokenExpiresAt until when, in milliseconds since 1970, or 0
 * @param deviceKnown whether the device that was named had been there before, or {@code null} if none was named
 */
public record LoggedIn(Account account, SessionId session, String token, long tokenExpiresAt, Boolean deviceKnown) {
    /** Everything but the token. */
    @Override
    public String toString() {
        return "LoggedIn[account=" + account + ", session=" + session + "]";
    }
}
