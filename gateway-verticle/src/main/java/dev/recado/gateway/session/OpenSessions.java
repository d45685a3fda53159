package dev.recado.gateway.session;

import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.EndSession;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;

/** The sessions of a gateway by their names, so that one can be ended from elsewhere. Belongs to the context of its gateway. */
public final class OpenSessions {
    private final Map<SessionId, Session> sessions = new HashMap<>();

    /** Nobody is logged in. */
    public OpenSessions() {
        // Filled by the sessions themselves.
    }

    void add(SessionId name, Session session) {
        sessions.put(name, session);
    }

    void remove(SessionId name) {
        sessions.remove(name);
    }

    /**
     * Ends a session, if it is there.
     *
     * @param order which, and why
     * @return succeeds once its client has been told, and its token revoked if that is to end too
     */
    public Future<Done> end(EndSession order) {
        Session session = sessions.get(order.session());
        return session == null ? Future.succeededFuture(Done.DONE) : session.dismiss(order.account(), order.why());
    }
}
