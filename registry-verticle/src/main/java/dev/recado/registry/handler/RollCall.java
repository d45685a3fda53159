package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.GatewayAlive;
import dev.recado.contract.registry.ReadRoll;
import dev.recado.contract.registry.RollPage;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.registry.domain.GatewayWatch;
import dev.recado.registry.domain.OnlineAccounts;
import dev.recado.registry.domain.RunningTime;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is known of sessions right, whatever was not heard of them. A gateway that holds others than are known is asked for all of
 * them, page by page; what it does not name is not there. The sessions of one that is silent are taken for ended: if it
 * was only stopped, or could not be heard, it disagrees when it is heard again. Used by one context.
 */
public final class RollCall {
    private static final Logger LOG = LoggerFactory.getLogger(RollCall.class);

    /** How long a gateway may be silent that announces itself every second. */
    private static final long SILENCE_MS_MAX = 6000;
    /** From one call to the next, of a gateway that goes on disagreeing. */
    private static final long PAUSE_MS = 3000;

    /** How long gateways have to be heard at the beginning, and to say all their sessions. */
    private static final long HEARD_MS = 500;

    private static final long SETTLED_MS_MAX = 3000;

    private static final long TICK_MS = 1000;
    private static final int AT_ONCE = 250;

    private final Vertx vertx;
    private final OnlineAccounts online;
    private final PresenceHandler presence;
    private final Gateways gateways;
    private final GatewayWatch watch = new GatewayWatch(SILENCE_MS_MAX, PAUSE_MS);
    private final LongSupplier clock;
    private final RunningTime time;
    private final long timer;
    /** Completes when what there is has been heard, as far as it can be. */
    private final Promise<Void> settled = Promise.promise();

    private boolean settling;
    private int calls;

    /**
     * Watches from now on.
     *
     * @param vertx whose timer
     * @param online which sessions are known
     * @param presence learns of them
     * @param gateways tell theirs
     * @param clock milliseconds that only go forward
     */
    public RollCall(
            Vertx vertx, OnlineAccounts online, PresenceHandler presence, Gateways gateways, LongSupplier clock) {
        this.vertx = vertx;
        this.online = online;
        this.presence = presence;
        this.gateways = gateways;
        this.clock = clock;
        this.time = new RunningTime(2 * TICK_MS, clock.getAsLong());
        this.timer = vertx.setPeriodic(TICK_MS, tick -> endSilent());
        vertx.setTimer(HEARD_MS, heard -> settle());
        vertx.setTimer(SETTLED_MS_MAX, late -> settled.tryComplete());
    }

    private long now() {
        return time.look(clock.getAsLong());
    }

    /**
     * A session began, or is there still. One that may not be beside others is decided about when those are known.
     *
     * @param told whose, and which gateway holds it
     * @return as {@link PresenceHandler#opened}
     */
    public Future<Done> opened(SessionOpened told) {
        boolean matters = told.policy() == SessionPolicy.REPLACE || told.policy() == SessionPolicy.REJECT;
        return matters && !settled.future().isComplete() ? settled.future().compose(heard -> open(told)) : open(told);
    }

    private Future<Done> open(SessionOpened told) {
        Future<Done> answer = presence.opened(told);
        watch.heard(told.gateway(), now());
        return answer;
    }

    private void settle() {
        settling = true;
        settleIfQuiet();
    }

    private void settleIfQuiet() {
        if (settling && calls == 0) {
            settled.tryComplete();
        }
    }

    /**
     * A gateway is there.
     *
     * @param told which, and with which sessions
     */
    public void alive(GatewayAlive told) {
        boolean agrees = online.sum(told.gateway()).equals(told.roll());
        if (watch.heard(told.gateway(), agrees, now())) {
            call(told.gateway());
        }
    }

    private void call(GatewayId gateway) {
        Map<SessionId, AccountId> missing = online.heldBy(gateway, Integer.MAX_VALUE);
        calls++;
        call(gateway, null, missing)
                .onSuccess(all -> missing.forEach((session, account) -> presence.lost(account, session)))
                .onFailure(cause -> LOG.info("gateway {} did not say all its sessions: {}", gateway, cause.toString()))
                .onComplete(done -> called(gateway));
    }

    private void called(GatewayId gateway) {
        watch.asked(gateway, now());
        calls--;
        settleIfQuiet();
    }

    private Future<Void> call(GatewayId gateway, SessionId after, Map<SessionId, AccountId> missing) {
        return gateways.roll(gateway, new ReadRoll(after, AT_ONCE)).compose(page -> {
            take(page, missing);
            return page.next() == null ? Future.succeededFuture() : call(gateway, page.next(), missing);
        });
    }

    private void take(RollPage page, Map<SessionId, AccountId> missing) {
        page.sessions().forEach(session -> {
            missing.remove(session.session());
            presence.opened(session)
                    .onFailure(cause -> LOG.debug("session {} is not to be: {}", session.session(), cause.toString()));
        });
    }

    private void endSilent() {
        watch.silent(now()).forEach(gateway -> {
            int sessions = online.sum(gateway).sessions();
            LOG.info("gateway {} is silent, its {} sessions are taken for ended", gateway, sessions);
            endSome(gateway);
        });
    }

    /** Not all at once, so that others get their turn. */
    private void endSome(GatewayId gateway) {
        if (!watch.isSilent(gateway, now())) {
            return;
        }
        Map<SessionId, AccountId> some = online.heldBy(gateway, AT_ONCE);
        some.forEach((session, account) -> presence.lost(account, session));
        if (some.size() == AT_ONCE) {
            vertx.runOnContext(later -> endSome(gateway));
        } else {
            watch.forget(gateway);
        }
    }

    /** Takes nobody's sessions for ended from now on, and decides about none: that is for another owner. */
    public void close() {
        vertx.cancelTimer(timer);
        settled.tryFail(new Refusal(ErrorCode.NOT_OWNER));
    }
}
