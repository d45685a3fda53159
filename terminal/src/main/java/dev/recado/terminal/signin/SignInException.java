package dev.recado.terminal.signin;

import dev.recado.client.UnknownRefusalException;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.terminal.language.Harmless;
import dev.recado.terminal.profile.Server;
import java.util.EnumSet;
import java.util.Set;
import javax.net.ssl.SSLException;

/** There is no session. Its cause is what the client failed with: a {@link Refusal} of the server's, or what the system said. */
public final class SignInException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<ErrorCode> OF_CREDENTIALS = EnumSet.of(
            ErrorCode.WRONG_CREDENTIALS,
            ErrorCode.TOKEN_EXPIRED,
            ErrorCode.LOGIN_NEEDED,
            ErrorCode.SESSION_ENDED,
            ErrorCode.PASSWORD_NEEDED);

    /** What to do about it. */
    public enum Reason {
        /** Try again later: nobody answers, or the server has no room at the moment. */
        UNREACHABLE,
        /** Log in by password: there is no token, or it is no longer good. */
        LOGIN_NEEDED,
        /** The server does not want this, and will not later. */
        REFUSED
    }

    private final Reason reason;
    private final transient Server server;

    SignInException(Reason reason, Server server, Throwable cause) {
        super(server + ": " + (cause == null ? reason : cause.getMessage()), cause);
        this.reason = reason;
        this.server = server;
    }

    /** Of a connection that did not come about. A certificate that is not believed will not be believed later either. */
    static SignInException unreachable(Server server, Throwable cause) {
        return new SignInException(cause instanceof SSLException ? Reason.REFUSED : Reason.UNREACHABLE, server, cause);
    }

    /** Of a request that failed. */
    static SignInException of(Server server, Throwable cause) {
        return new SignInException(reason(cause), server, cause);
    }

    /**
     * What to do about a request that failed.
     *
     * @param cause what it failed with
     * @return {@code UNREACHABLE} for whatever may be repeated
     */
    public static Reason reason(Throwable cause) {
        if (cause instanceof SignInException known) {
            return known.reason;
        }
        if (cause instanceof Refusal refusal) {
            return OF_CREDENTIALS.contains(refusal.code())
                    ? Reason.LOGIN_NEEDED
                    : refusal.code().retryable() ? Reason.UNREACHABLE : Reason.REFUSED;
        }
        return cause instanceof UnknownRefusalException unknown && unknown.retryable()
                ? Reason.UNREACHABLE
                : Reason.REFUSED;
    }

    /**
     * What to do about it.
     *
     * @return never {@code null}
     */
    public Reason reason() {
        return reason;
    }

    /**
     * What the system said.
     *
     * @return its words, as {@link Harmless#sentence} lets them pass, without the address, which some repeat
     */
    public String why() {
        String words = getCause() == null
                ? ""
                : Harmless.sentence(String.valueOf(getCause().getMessage()));
        String address = server.host() + ":" + server.port();
        return words.replaceFirst(":? ?[^ /]*/[^ ]*:" + server.port() + "$", "").replace(address + " ", "");
    }

    /**
     * Where it happened.
     *
     * @return the server
     */
    public Server server() {
        return server;
    }
}
