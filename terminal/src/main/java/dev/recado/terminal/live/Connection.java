package dev.recado.terminal.live;

import dev.recado.client.ConnectionState;
import dev.recado.client.RecadoClient;
import dev.recado.client.Session;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.registry.Account;
import dev.recado.terminal.messenger.Standing;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * The session with the server: opened by token, however long the server is away at first. Once there was one, the client library brings a lost
 * one back by itself.
 *
 * <p>Belongs to the desk.
 */
final class Connection {
    /** Told of what becomes of the session. */
    interface Events {
        /** Somebody logged in, with a token that is to be kept. */
        void opened(Session session);

        /** It stands otherwise than before. */
        void standing(Standing standing, String why);
    }

    private static final long RETRY_MIN_MS = 250;
    private static final long RETRY_MAX_MS = 10_000;

    private final Vertx vertx;
    private final Desk desk;
    private final RecadoClient client;
    private final Account me;
    private final DeviceName device;
    private final Events events;

    private String token;
    private ConnectionState state = ConnectionState.DISCONNECTED;
    private volatile Standing standing = Standing.OFFLINE;
    private long retryMs = RETRY_MIN_MS;
    private String reason;
    private String closing;
    private boolean leaving;

    Connection(
            Vertx vertx, Desk desk, RecadoClient client, Account me, DeviceName device, String token, Events events) {
        this.vertx = vertx;
        this.desk = desk;
        this.client = client;
        this.me = me;
        this.device = device;
        this.token = token;
        this.events = events;
    }

    /** May be asked on any thread. */
    Standing standing() {
        return standing;
    }

    boolean online() {
        return standing == Standing.ONLINE;
    }

    /** Asks the server something, if it can be asked. */
    <T> Future<T> ask(Supplier<Future<T>> question) {
        return online() ? desk.on(question.get()) : Future.failedFuture(Refused.offline());
    }

    void start() {
        desk.on(client.connect()).onFailure(this::missed);
    }

    private void missed(Throwable cause) {
        if (!leaving) {
            change(Standing.OFFLINE, cause.getMessage());
            vertx.setTimer(retryMs, over -> desk.run(this::start));
            retryMs = Math.min(RETRY_MAX_MS, retryMs * 2);
        }
    }

    /** The server says why it is about to end the connection. */
    void closing(String why) {
        closing = why;
    }

    void state(ConnectionState now) {
        state = now;
        switch (now) {
            case CONNECTED -> open();
            case READY -> change(Standing.ONLINE, null);
            case RECONNECTING -> lost();
            case LOGIN_NEEDED -> change(Standing.LOGIN_NEEDED, null);
            case DISCONNECTED -> change(Standing.ENDED, closing);
            case CLOSED -> leaving = true;
        }
        closing = null;
    }

    /** Whoever has to give his password has to do so with another connection as well. */
    private void lost() {
        if (standing != Standing.LOGIN_NEEDED) {
            change(Standing.OFFLINE, closing);
        }
    }

    private void open() {
        if (leaving || state != ConnectionState.CONNECTED) {
            return;
        }
        if (token == null) {
            change(Standing.LOGIN_NEEDED, null);
        } else {
            desk.on(client.resume(me.id(), token, device)).onComplete(this::opened, this::notOpened);
        }
    }

    private void opened(Session session) {
        retryMs = RETRY_MIN_MS;
        token = session.token();
        events.opened(session);
    }

    /** What was lost with its connection is tried again by the next one. */
    private void notOpened(Throwable cause) {
        if (Refused.with(cause, ErrorCode.TOKEN_EXPIRED, ErrorCode.WRONG_CREDENTIALS, ErrorCode.PASSWORD_NEEDED)) {
            token = null;
            change(Standing.LOGIN_NEEDED, null);
        } else if (state == ConnectionState.CONNECTED) {
            change(Standing.OFFLINE, cause.getMessage());
            long delayMs = Math.max(retryMs, Refused.pauseMs(cause));
            retryMs = Math.min(RETRY_MAX_MS, retryMs * 2);
            vertx.setTimer(delayMs, over -> desk.run(this::open));
        }
    }

    Future<Void> login(String password) {
        return desk.on(client.connect()
                        .compose(connected -> client.login(me.nickname().toString(), password, device)))
                .onSuccess(this::opened)
                .mapEmpty();
    }

    Future<Void> logout() {
        leaving = true;
        return ask(client::logout).onFailure(cause -> leaving = false);
    }

    /** Nothing more may come. */
    void failed(String why) {
        close();
        change(Standing.UNWRITABLE, why);
    }

    Future<Void> close() {
        leaving = true;
        return client.close();
    }

    /** The same is not told at every attempt. */
    private void change(Standing now, String why) {
        if (now != standing || why != null && !why.equals(reason)) {
            standing = now;
            reason = why;
            events.standing(now, why);
        }
    }
}
