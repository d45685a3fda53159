package dev.recado.contract.message;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;

/**
 * Who does something, and through which session: always what the gateway knows, never what a client says.
 *
 * @param account who
 * @param nickname his nickname
 * @param device the device that his session named, or {@code null}
 * @param session his session, or {@code null} for what has none
 */
public record Author(AccountId account, Nickname nickname, DeviceName device, SessionId session) {}
