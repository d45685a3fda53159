package dev.recado.client;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
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
 * @param device the device that the login named, or {@code null}
 * @param deviceKnown whether the server knew that device before: if not, it begins where the account is
 */
public record Session(
        AccountId account,
        Nickname nickname,
        SessionId session,
        String token,
        long tokenExpiresAt,
        DeviceName device,
        boolean deviceKnown) {
    /** Everything but the token. */
    @Override
    public String toString() {
        return "Session[account=" + account + ", nickname=" + nickname + ", session=" + session + ", tokenExpiresAt="
                + tokenExpiresAt + ", device=" + device + "]";
    }
}
