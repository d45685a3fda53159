package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.BusMessage;

/**
 * A session has ended.
 *
 * @param account whose
 * @param session which
 */
public record SessionClosed(AccountId account, SessionId session) implements BusMessage {}
