package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for a session to end, and its token with it.
 *
 * @param account whose
 * @param session which
 */
public record CloseSession(AccountId account, SessionId session) implements BusMessage {}
