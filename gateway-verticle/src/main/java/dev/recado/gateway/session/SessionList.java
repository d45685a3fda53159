package dev.recado.gateway.session;

import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.Sessions;
import java.util.List;

/**
 * The sessions of an account, as one of them sees them.
 *
 * @param sessions in the order they were opened
 * @param current the one that asked
 */
public record SessionList(List<Sessions.Item> sessions, SessionId current) {}
