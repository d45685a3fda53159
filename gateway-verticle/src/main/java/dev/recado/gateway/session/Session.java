package dev.recado.gateway.session;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one connection may do and is told, whatever it speaks.
 *
 * <pre>
 *   guest ──login──► member ──logout, end──► gone
 *     └───────────────end──────────────────────▲
 * </pre>
 *
 * Belongs to the context of its gateway.
 */
public final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final RequestHandler GONE = new Refusing(ErrorCode.CLOSING);

    private final Services services;
    private final Entrance entrance;
    private final Link link;
    private final Outbound outbound;
    private final Turnstile turnstile;
    private final Guest guest;
    private RequestHandler phase;
    /** Null before the login. */
    private Member member;

    private boolean ending;
    private long endBy;

    /**
     * Opens a session of somebody who has not said who he is.
     *
     * @param services what the gateway shares
     * @param entrance where the client came in
     * @param link the connection
     * @param outbound how to tell the client what happens
     */
    public Session(Services services, Entrance entrance, Link link, Outbound outbound) {
        this.services = services;
        this.entrance = entrance;
        this.link = link;
        this.outbound = outbound;
        this.guest = new Guest(services, entrance, link.remoteAddress(), this::enter);
        this.turnstile = new Turnstile(
                services.config().limits().requests(), this::takesRequests, this::refusal, this::answered);
        this.phase = guest;
    }

    private boolean takesRequests() {
        return !outbound.answersWait() && !guest.loggingIn();
    }

    /**
     * Carries out a request. Those that come while as many are under way as may be, or a login is, wait for their turn.
     *
     * @param request what the client asks for
     * @param <A> what is answered
     * @return succeeds with the answer; fails with a {@link Refusal} and nothing else
     */
    public <A> Future<A> handle(Request<A> request) {
        Future<A> answer = turnstile.pass(request.weight(), () -> carryOut(request));
        link.flowChanged();
        return answer;
    }

    /** What a check throws is a failure. */
    private <A> Future<A> carryOut(Request<A> request) {
        try {
            return request.on(phase);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private Refusal refusal(Throwable cause) {
        if (!(cause instanceof Refusal) && !(cause instanceof IllegalArgumentException)) {
            LOG.error("a request of {} failed", this, cause);
        }
        return Refusal.of(cause);
    }

    private Future<?> enter(Identity identity) {
        if (phase != guest) {
            return Future.failedFuture(new Refusal(ErrorCode.CLOSING));
        }
        Attendance attendance = new Attendance(services, identity, entrance, link.remoteAddress());
        Member entering = new Member(services, guest, identity, entrance, outbound, attendance, this::end);
        member = entering;
        phase = member;
        services.sessions().add(identity.session(), this);
        return member.open().onFailure(cause -> turnAway(entering));
    }

    private void turnAway(Member refused) {
        leave(refused);
        if (phase == refused) {
            phase = guest;
            member = null;
        }
    }

    private Future<Done> leave(Member leaving) {
        services.sessions().remove(leaving.identity().session());
        return leaving.close();
    }

    private void answered() {
        if (ending && turnstile.empty()) {
            link.closeSoon();
        }
        link.flowChanged();
    }

    /**
     * Tells whether somebody is logged in.
     *
     * @return false before the login
     */
    public boolean loggedIn() {
        return member != null;
    }

    /**
     * Tells whether reading from the client should pause.
     *
     * @return true if as many requests are under way as may be, or the client does not read what it is written
     */
    public boolean crowded() {
        return turnstile.crowded() || outbound.answersWait();
    }

    /** The client has read what was written to it before. */
    public void clientHeard() {
        if (member != null) {
            member.clientHeard();
        }
    }

    /** The socket takes more again. */
    public void drained() {
        turnstile.letPass();
        if (member != null && phase == member) {
            member.drained();
        }
    }

    /** Time has passed. */
    public void tick() {
        if (ending && services.clock().getAsLong() >= endBy) {
            link.closeNow();
        } else if (member != null && phase == member) {
            member.tick();
        }
    }

    /** Ends the session of somebody because of what was done elsewhere: he is told why, and not to come back. */
    Future<Done> dismiss(AccountId account, ErrorCode why) {
        Member dismissed = member;
        if (dismissed == null || !dismissed.identity().id().equals(account)) {
            return Future.succeededFuture(Done.DONE);
        }
        dismissed.dismissed();
        if (!ending) {
            outbound.closing(new Refusal(why), false);
            end();
        }
        return why == ErrorCode.SESSION_ENDED ? dismissed.revokeToken() : Future.succeededFuture(Done.DONE);
    }

    /** Takes no new requests; answers those that are under way, and closes the connection then, or when they take too long. */
    public void end() {
        if (!ending) {
            endBy = services.clock().getAsLong()
                    + services.config().limits().request().toMillis();
        }
        ending = true;
        phase = GONE;
        if (member != null) {
            member.stop();
        }
        if (turnstile.empty()) {
            link.closeSoon();
        }
    }

    /**
     * The connection is gone.
     *
     * @return succeeds when the registry knows, or does not answer
     */
    public Future<Done> closed() {
        phase = GONE;
        return member == null ? Future.succeededFuture(Done.DONE) : leave(member);
    }

    /** For log lines: who it is, no secret. */
    @Override
    public String toString() {
        return member == null
                ? "guest from " + link.remoteAddress()
                : member.identity().toString();
    }
}
