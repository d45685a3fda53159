package dev.recado.gateway.session;

import dev.recado.contract.message.Done;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SessionClosed;
import dev.recado.contract.registry.SessionOpened;
import io.vertx.core.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the registry that a session is there, and that it is gone: one after the other, so that the last word is the right one.
 * Says again from time to time that it is there, for a registry that was not, or has forgotten.
 */
final class Attendance {
    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private final Services services;
    private final Identity identity;
    private final long repeatMs;
    private Future<Done> told = Future.succeededFuture(Done.DONE);
    private long repeatAt;
    private boolean closed;

    Attendance(Services services, Identity identity) {
        this.services = services;
        this.identity = identity;
        this.repeatMs = services.config().limits().recheck().toMillis();
    }

    /** Succeeds once the registry knows, or does not answer: being shown as offline is no reason not to let somebody in. */
    Future<Done> open() {
        repeatAt =
                services.clock().getAsLong() + repeatMs / 2 + services.random().nextLong(repeatMs + 1);
        return tell(() -> services.bus()
                .ask(
                        RegistryAddresses.SESSION_OPENED,
                        new SessionOpened(
                                identity.id(),
                                identity.session(),
                                services.config().node())));
    }

    void tick() {
        if (!closed && services.clock().getAsLong() >= repeatAt) {
            open();
        }
    }

    Future<Done> close() {
        closed = true;
        return tell(() -> services.bus()
                .ask(RegistryAddresses.SESSION_CLOSED, new SessionClosed(identity.id(), identity.session())));
    }

    private Future<Done> tell(Supplier<Future<Done>> word) {
        told = told.compose(done -> word.get()).recover(this::unheard);
        return told;
    }

    private Future<Done> unheard(Throwable cause) {
        LOG.debug("the registry does not hear of session {}: {}", identity, cause.toString());
        return Future.succeededFuture(Done.DONE);
    }
}
