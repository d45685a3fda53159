package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.FindOnline;
import dev.recado.contract.registry.SessionClosed;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.Sessions;
import dev.recado.registry.domain.Admission;
import dev.recado.registry.domain.OnlineAccounts;
import io.vertx.core.Future;
import java.time.Clock;

/** Learns of sessions: decides what a new one means for the others of its account, and announces who came and went by that. */
public final class PresenceHandler {
    private final OnlineAccounts online;
    private final Announcer announcer;
    private final Gateways gateways;
    private final Clock clock;

    /**
     * Answers from now on.
     *
     * @param online who is online, changed on the context that asks
     * @param announcer announces who came and went
     * @param gateways end sessions
     * @param clock tells when an account came online, and when a session began whose gateway does not say
     */
    public PresenceHandler(OnlineAccounts online, Announcer announcer, Gateways gateways, Clock clock) {
        this.online = online;
        this.announcer = announcer;
        this.gateways = gateways;
        this.clock = clock;
    }

    /**
     * A session began, or is there still.
     *
     * @param told whose, and what it means for the others of its account
     * @return succeeds if it may stay, without waiting for the others to end; fails with {@link ErrorCode#ALREADY_CONNECTED}
     * @throws IllegalArgumentException if it does not say which gateway holds it
     */
    public Future<Done> opened(SessionOpened told) {
        if (told.gateway() == null) {
            throw new IllegalArgumentException("gateway: missing");
        }
        Sessions.Item session = item(told);
        Admission admission = online.opened(told.account(), session, told.policy(), clock.millis());
        if (admission instanceof Admission.Rejected) {
            return Future.failedFuture(new Refusal(ErrorCode.ALREADY_CONNECTED));
        }
        if (admission instanceof Admission.Admitted admitted) {
            admitted.replaced().forEach(other -> gateways.end(told.account(), other, ErrorCode.ALREADY_CONNECTED));
            if (admitted.cameOnline()) {
                announcer.cameOrWent(told.account());
            }
        } else if (admission instanceof Admission.Ended before && before.why() != null) {
            // Its gateway did not hear of it, or it would not say that it is there.
            gateways.end(told.account(), session, before.why());
        }
        return Future.succeededFuture(Done.DONE);
    }

    private Sessions.Item item(SessionOpened told) {
        return new Sessions.Item(
                told.session(),
                told.node(),
                told.device(),
                told.dialect(),
                told.remoteAddress(),
                told.openedAt() == null ? clock.millis() : told.openedAt(),
                told.gateway());
    }

    /**
     * A session ended.
     *
     * @param told whose
     * @return succeeds always
     */
    public Future<Done> closed(SessionClosed told) {
        if (online.closed(told.account(), told.session(), null)) {
            announcer.cameOrWent(told.account());
        }
        return Future.succeededFuture(Done.DONE);
    }

    /**
     * Tells which of some accounts are online.
     *
     * @param request which accounts
     * @return succeeds always
     */
    public Future<Accounts> online(FindOnline request) {
        return Future.succeededFuture(new Accounts(
                request.accounts().stream().filter(online::isOnline).toList()));
    }

    /** A session is not there, as far as can be known. */
    void lost(AccountId account, SessionId session) {
        if (online.lost(account, session)) {
            announcer.cameOrWent(account);
        }
    }
}
