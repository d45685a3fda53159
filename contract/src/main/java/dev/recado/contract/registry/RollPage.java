package dev.recado.contract.registry;

import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Sessions of a gateway.
 *
 * @param sessions each as the registry is told of it when it opens; once it was answered, without a policy
 * @param next the id after which the next page begins, or {@code null} if there are no more
 */
public record RollPage(List<SessionOpened> sessions, SessionId next) implements BusMessage {}
