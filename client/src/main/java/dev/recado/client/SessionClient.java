package dev.recado.client;

import dev.recado.contract.id.SessionId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The sessions of the account that is logged in, this client's and others'. See {@link RecadoClient#sessions()}. Thread safe. */
public final class SessionClient {
    private final Calls calls;

    SessionClient(Calls calls) {
        this.calls = calls;
    }

    /**
     * Asks which there are.
     *
     * @return in the order they were opened
     */
    public Future<List<OpenSession>> list() {
        return calls.ask("recado.sessions", new JsonObject(), SessionAnswers::openSessions);
    }

    /**
     * Ends one of them: its client is told, and its token is good for nothing any more.
     *
     * @param session which
     * @return succeeds when its client has been told; fails with {@code NO_SUCH_SESSION}
     */
    public Future<Void> close(SessionId session) {
        return calls.ask("recado.sessions.close", new JsonObject().put("session", session.value()));
    }
}
