package dev.recado.contract.error;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a request is refused. Part of the wire: a number is never changed nor used again, its text may be.
 *
 * <p>The range tells a client what to do: 6xx (a limit) and 9xx (unavailable) may be repeated after a while, all others
 * would be refused again.
 */
public enum ErrorCode {
    /** The bytes are not a frame of the protocol. */
    INVALID_FRAME(101, "the frame is not one of this protocol"),
    /** A field is missing, of another type, or out of its range. */
    INVALID_FIELD(102, "a field of the request is missing or not valid"),
    /** A frame, a body or a field is larger than its limit. */
    TOO_LARGE(111, "larger than the limit"),

    /** The request needs a login first. */
    LOGIN_NEEDED(201, "log in first"),
    /** No such account, another password, or another account's token: the answer does not tell which. */
    WRONG_CREDENTIALS(202, "wrong nickname, password or token"),
    /** The token was valid once; log in by password. */
    TOKEN_EXPIRED(203, "the token has expired or was revoked"),
    /** The session was ended from another session of its account. */
    SESSION_ENDED(204, "the session was ended from elsewhere"),
    /** The account cannot be entered by name alone: it has a password. */
    PASSWORD_NEEDED(205, "the account has a password"),

    /** The conversation is not one's own. */
    NOT_A_MEMBER(301, "not a member of the conversation"),
    /** The address is not one of the API. */
    ADDRESS_NOT_PERMITTED(302, "not an address of the API"),
    /** Clients publish nothing. */
    PUBLISH_NOT_PERMITTED(303, "nothing is published by clients"),
    /** One's role, the configuration or the other one does not permit it: the answer does not tell which. */
    NOT_PERMITTED(304, "not permitted"),

    /** No account has this id or nickname. */
    NO_SUCH_ACCOUNT(401, "no such account"),
    /** No group has this id or name. */
    NO_SUCH_GROUP(402, "no such group"),
    /** Nothing was ever said in this conversation. */
    NO_SUCH_CONVERSATION(403, "no such conversation"),
    /** The account has no such session. */
    NO_SUCH_SESSION(404, "no such session"),

    /** Another account has the nickname. */
    NICKNAME_TAKEN(501, "the nickname is taken"),
    /** Another group has the name. */
    GROUP_NAME_TAKEN(502, "the group name is taken"),
    /** The same sender used the id for another message. */
    DIFFERENT_MESSAGE(503, "the id was used for another message"),
    /** The account has a session already and the listener allows one. */
    ALREADY_CONNECTED(504, "the account is already connected"),
    /** The connection has a session already. */
    ALREADY_LOGGED_IN(505, "this connection is already logged in"),

    /** More sends in a second than a session may have. */
    SENDS_TOO_FAST(601, "too many sends a second"),
    /** More failed logins in a minute than an account or an address may have. */
    LOGINS_TOO_FAST(602, "too many failed logins"),
    /** The node, or the address, has as many connections as it may have. */
    TOO_MANY_CONNECTIONS(603, "too many connections"),
    /** The session watches as many accounts as it may. */
    TOO_MANY_WATCHED(604, "too many accounts watched"),
    /** No login within the time for it. */
    LOGIN_TOO_SLOW(605, "no login within the time for it"),
    /** Nothing heard for longer than a session may be silent. */
    IDLE_TOO_LONG(606, "nothing heard for too long"),
    /** The account is in as many groups as it may be. */
    TOO_MANY_GROUPS(607, "too many groups"),
    /** The group has as many members as it may have. */
    GROUP_FULL(608, "the group is full"),
    /** More broadcasts in a minute than an account may send. */
    BROADCASTS_TOO_FAST(609, "too many broadcasts a minute"),
    /** The account blocks as many others as it may. */
    TOO_MANY_BLOCKED(610, "too many accounts blocked"),
    /** The account has as many devices as it may. */
    TOO_MANY_DEVICES(611, "too many devices"),

    /** The service that should answer does not; the request may have been carried out. */
    UNAVAILABLE(901, "unavailable, try again"),
    /** More waits to be written than may wait. */
    STORE_BUSY(902, "the store is busy"),
    /** There is little room left on the disk. */
    DISK_LOW(903, "the disk is nearly full"),
    /** This node is closing; connect again. */
    CLOSING(904, "this node is closing"),
    /** More passwords wait to be checked than may wait. */
    LOGINS_BUSY(905, "too many logins at once"),
    /** Somebody else owns the partition, or will in a moment; nothing was carried out. Between nodes: who asks there asks again. */
    NOT_OWNER(906, "moving to another node, try again"),
    /** It may have been carried out, by one who owns the partition no more. Between nodes: who asks there asks again if that does no harm. */
    OUTCOME_UNKNOWN(907, "may have been carried out");

    // *** Insert new codes at the end of their range; never change or use again a number. ***

    private final int number;
    private final String text;

    ErrorCode(int number, String text) {
        this.number = number;
        this.text = text;
    }

    /**
     * The number on the wire.
     *
     * @return from 100 to 999
     */
    public int number() {
        return number;
    }

    /**
     * One sentence for the person at the other end.
     *
     * @return without a full stop
     */
    public String text() {
        return text;
    }

    /**
     * Tells whether the same request may succeed later.
     *
     * @return true for limits and what is unavailable
     */
    public boolean retryable() {
        return number >= 600;
    }

    /**
     * How long to wait before the same request, if nothing more exact is known.
     *
     * @return milliseconds, 0 for a code that is final
     */
    public long retryAfterMs() {
        return retryable() ? 1000 : 0;
    }

    /**
     * Finds a code by its number.
     *
     * @param number as on the wire
     * @return the code, or nothing for a number that this version does not know
     */
    public static Optional<ErrorCode> of(int number) {
        return Arrays.stream(values()).filter(code -> code.number == number).findFirst();
    }
}
