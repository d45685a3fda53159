package dev.recado.registry.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.EndSession;
import dev.recado.contract.registry.ReadRoll;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.RollPage;
import dev.recado.contract.registry.Sessions;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the gateways that hold sessions.
 *
 * @param bus where the gateways are
 */
public record Gateways(Bus bus) {
    private static final Logger LOG = LoggerFactory.getLogger(Gateways.class);

    /** Succeeds once the client has been told, or the session is not there any more; fails if its gateway does not answer. */
    Future<Done> end(AccountId account, Sessions.Item session, ErrorCode why) {
        return bus.ask(RegistryAddresses.endSession(session.gateway()), new EndSession(account, session.session(), why))
                .onFailure(cause -> LOG.warn(
                        "session {}/{} on {} was not ended: {}",
                        account,
                        session.session(),
                        session.node(),
                        cause.toString()));
    }

    /** Succeeds with a page of its sessions. */
    Future<RollPage> roll(GatewayId gateway, ReadRoll question) {
        return bus.ask(RegistryAddresses.roll(gateway), question);
    }
}
