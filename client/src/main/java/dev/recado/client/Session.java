package dev.recado.client;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;

/**
 * Somebody is logged in.
 *
 * @param account who
 * @param nickname what others call him
 * @param session this login, for the server's log
 * @param token opens the account again without the password; as secret as one
 * @param tokenExpiresAt until when, in milliseconds since 1970
 */
public record Session(AccountId account, Nickname nickname, SessionId session, String token, long tokenExpiresAt) {
    /** Everything but the token. */
    @Override
    public String toString() {
        return "Session[account=" + account + ", nickname=" + nickname + ", session=" + session + ", tokenExpiresAt="
                + tokenExpiresAt + "]";
    }
}
