package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.BusMessage;

/**
 * An account has a new session.
 *
 * @param account whose
 * @param session which
 * @param node the node of the gateway that holds it
 */
public record SessionOpened(AccountId account, SessionId session, String node) implements BusMessage {}
