package dev.recado.gateway.session;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SessionClosed;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.SessionPolicy;
import io.vertx.core.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the registry that a session is there, and that it is gone: one after the other, so that the last word is the right one.
 * Says again from time to time that it is there, for a registry that was not, or has forgotten. Says nothing of a session that nobody
 * is to see.
 */
final class Attendance {
    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private final Services services;
    private final Identity identity;
    private final Entrance entrance;
    private final String remoteAddress;
    private final long openedAt;
    private final long repeatMs;
    private Future<Done> told = Future.succeededFuture(Done.DONE);
    private long repeatAt;
    private boolean closed;

    Attendance(Services services, Identity identity, Entrance entrance, String remoteAddress) {
        this.services = services;
        this.identity = identity;
        this.entrance = entrance;
        this.remoteAddress = remoteAddress;
        this.openedAt = services.wallClock().getAsLong();
        this.repeatMs = services.config().limits().recheck().toMillis();
    }

    /**
     * Succeeds once the registry lets the session be, or does not answer: being shown as offline is no reason not to let somebody
     * in. Where there may be one session only, silence is a no.
     */
    Future<Done> open() {
        if (!identity.present()) {
            closed = true;
            return told;
        }
        repeatLater();
        SessionPolicy policy = entrance.sessions();
        Future<Done> answer = say(policy);
        told = answer.recover(this::unheard);
        return answer.recover(
                cause -> policy == SessionPolicy.REJECT || refused(cause) ? Future.failedFuture(cause) : told);
    }

    private void repeatLater() {
        repeatAt =
                services.clock().getAsLong() + repeatMs / 2 + services.random().nextLong(repeatMs + 1);
    }

    private static boolean refused(Throwable cause) {
        return cause instanceof Refusal refusal && refusal.code() == ErrorCode.ALREADY_CONNECTED;
    }

    private Future<Done> say(SessionPolicy policy) {
        SessionOpened word = new SessionOpened(
                identity.id(),
                identity.session(),
                services.config().node(),
                policy,
                identity.device(),
                entrance.dialect(),
                remoteAddress,
                openedAt);
        return services.bus().ask(RegistryAddresses.SESSION_OPENED, word);
    }

    void tick() {
        if (!closed && services.clock().getAsLong() >= repeatAt) {
            repeatLater();
            tell(() -> say(null));
        }
    }

    Future<Done> close() {
        if (!identity.present()) {
            return told;
        }
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
