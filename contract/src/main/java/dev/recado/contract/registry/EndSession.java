package dev.recado.contract.registry;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.BusMessage;

/**
 * Tells a gateway to end a session that it holds. One that it does not hold has ended already.
 *
 * @param account whose
 * @param session which
 * @param why what its client is told: {@code SESSION_ENDED}, whose token ends as well, or {@code ALREADY_CONNECTED}
 */
public record EndSession(AccountId account, SessionId session, ErrorCode why) implements BusMessage {}
