package dev.recado.gateway.session;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SessionClosed;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.SessionPolicy;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the registry that a session is there, and that it is gone: one after the other, so that the last word is the right one. What the
 * registry does not hear, it learns from the {@linkplain dev.recado.gateway.roll.Roll roll}. Says nothing of a session that nobody is to
 * see.
 */
final class Attendance {
    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private final Services services;
    private final Identity identity;
    private final Entrance entrance;
    private final String remoteAddress;
    private final long openedAt;
    private Future<Done> told = Future.succeededFuture(Done.DONE);
    /** What it means for the account's other sessions, until that is decided. */
    private SessionPolicy policy;

    Attendance(Services services, Identity identity, Entrance entrance, String remoteAddress) {
        this.services = services;
        this.identity = identity;
        this.entrance = entrance;
        this.remoteAddress = remoteAddress;
        this.openedAt = services.wallClock().getAsLong();
    }

    /**
     * Succeeds once the registry lets the session be, or does not answer: being shown as offline is no reason not to let somebody
     * in. Where there may be one session only, silence is a no.
     */
    Future<Done> open() {
        if (!identity.present()) {
            return told;
        }
        policy = entrance.sessions();
        boolean only = policy == SessionPolicy.REJECT;
        services.roll().add(identity.session(), this::word);
        Future<Done> answer =
                services.bus().ask(RegistryAddresses.SESSION_OPENED, word()).onComplete(done -> policy = null);
        told = answer.recover(this::unheard);
        return answer.recover(cause -> only || refused(cause) ? Future.failedFuture(cause) : told);
    }

    private SessionOpened word() {
        return new SessionOpened(
                identity.id(),
                identity.session(),
                services.config().node(),
                policy,
                identity.device(),
                entrance.dialect(),
                remoteAddress,
                openedAt,
                services.roll().gateway());
    }

    private static boolean refused(Throwable cause) {
        return cause instanceof Refusal refusal && refusal.code() == ErrorCode.ALREADY_CONNECTED;
    }

    /** The registry does not count the session any more, whatever its client does until it is closed. */
    void dismissed() {
        services.roll().remove(identity.session());
    }

    Future<Done> close() {
        if (!identity.present()) {
            return told;
        }
        services.roll().remove(identity.session());
        SessionClosed word = new SessionClosed(identity.id(), identity.session());
        told = told.compose(done -> services.bus().ask(RegistryAddresses.SESSION_CLOSED, word))
                .recover(this::unheard);
        return told;
    }

    private Future<Done> unheard(Throwable cause) {
        LOG.debug("the registry does not hear of session {}: {}", identity, cause.toString());
        return Future.succeededFuture(Done.DONE);
    }
}
