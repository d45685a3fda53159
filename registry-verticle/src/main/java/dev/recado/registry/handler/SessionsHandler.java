package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.CloseSession;
import dev.recado.contract.registry.ListSessions;
import dev.recado.contract.registry.Sessions;
import dev.recado.registry.domain.OnlineAccounts;
import io.vertx.core.Future;

/** Shows an account its sessions, and ends those that it wants to be rid of. */
public final class SessionsHandler {
    private final OnlineAccounts online;
    private final Announcer announcer;
    private final Gateways gateways;

    /**
     * Answers from now on.
     *
     * @param online which sessions there are, changed on the context that asks
     * @param announcer announces who went
     * @param gateways end sessions
     */
    public SessionsHandler(OnlineAccounts online, Announcer announcer, Gateways gateways) {
        this.online = online;
        this.announcer = announcer;
        this.gateways = gateways;
    }

    /**
     * Lists the sessions of an account.
     *
     * @param request whose
     * @return succeeds with all of them
     */
    public Future<Sessions> list(ListSessions request) {
        return Future.succeededFuture(new Sessions(online.of(request.account())));
    }

    /**
     * Ends a session of an account. It is gone from here at once, whatever its gateway answers.
     *
     * @param request which
     * @return succeeds once its client has been told and its token revoked; fails with {@link ErrorCode#NO_SUCH_SESSION}, or as its
     *     gateway does
     */
    public Future<Done> close(CloseSession request) {
        Sessions.Item session = online.find(request.account(), request.session())
                .orElseThrow(() -> new Refusal(ErrorCode.NO_SUCH_SESSION));
        if (online.closed(request.account(), request.session(), ErrorCode.SESSION_ENDED)) {
            announcer.cameOrWent(request.account());
        }
        return gateways.end(request.account(), session, ErrorCode.SESSION_ENDED);
    }
}
