package dev.recado.gateway.session;

import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import io.vertx.core.Future;

/**
 * What a client asks for itself: who it is, and whether it wants to receive.
 *
 * @param <A> what is answered
 */
public sealed interface SessionRequest<A> extends Request<A> {
    /** Asks what is spoken here. */
    record Hello() implements SessionRequest<Greeting> {
        @Override
        public Future<Greeting> on(RequestHandler handler) {
            return handler.hello(this);
        }
    }

    /**
     * Asks for a new account.
     *
     * @param nickname how it will be called
     * @param password what will open it, or {@code null}
     * @param name what to show instead of the nickname, or {@code null}
     */
    record Register(Nickname nickname, String password, String name) implements SessionRequest<Account> {
        @Override
        public Future<Account> on(RequestHandler handler) {
            return handler.register(this);
        }

        /** Everything but the password. */
        @Override
        public String toString() {
            return "Register[nickname=" + nickname + "]";
        }
    }

    /**
     * Asks to be believed.
     *
     * @param who the account
     * @param password its password, or {@code null}
     * @param token a token of an earlier login, or {@code null}; neither where accounts may be entered by name alone
     * @param device where the client is, or {@code null}
     * @param present whether the account is there by it; otherwise nobody sees the session, and no other one ends for it
     */
    record LogIn(AccountRef who, String password, String token, DeviceName device, boolean present)
            implements SessionRequest<LoggedIn> {
        /**
         * Asks to be believed, and seen.
         *
         * @param who the account
         * @param password its password, or {@code null}
         * @param token a token of an earlier login, or {@code null}
         * @param device where the client is, or {@code null}
         */
        public LogIn(AccountRef who, String password, String token, DeviceName device) {
            this(who, password, token, device, true);
        }

        @Override
        public Future<LoggedIn> on(RequestHandler handler) {
            return handler.logIn(this);
        }

        /** Everything but the secrets. */
        @Override
        public String toString() {
            return "LogIn[who=" + who + "]";
        }
    }

    /** Asks to leave for good. */
    record LogOut() implements SessionRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.logOut(this);
        }
    }

    /**
     * Asks for the account to be opened by a password from now on, and by nothing else.
     *
     * @param password the new one
     */
    record SetPassword(String password) implements SessionRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.setPassword(this);
        }

        /** Everything but the password. */
        @Override
        public String toString() {
            return "SetPassword[]";
        }
    }

    /** Asks whether anything waits, without receiving it. */
    record LookIntoInbox() implements SessionRequest<Boolean> {
        @Override
        public Future<Boolean> on(RequestHandler handler) {
            return handler.lookIntoInbox(this);
        }
    }

    /** Asks for what waits and what comes. */
    record OpenInbox() implements SessionRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.openInbox(this);
        }
    }

    /** Asks for nothing more to come. */
    record CloseInbox() implements SessionRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.closeInbox(this);
        }
    }

    /** Asks which sessions the account has. */
    record ListSessions() implements SessionRequest<SessionList> {
        @Override
        public Future<SessionList> on(RequestHandler handler) {
            return handler.sessions(this);
        }
    }

    /**
     * Asks for a session of the account to end, and its token with it.
     *
     * @param session which
     */
    record CloseSession(SessionId session) implements SessionRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.closeSession(this);
        }
    }
}
