package dev.recado.gateway.json;

import dev.recado.contract.error.ErrorCode;
import java.util.Locale;

/** What may be answered; the words are in {@code replies.properties}. */
enum Reply {
    REGISTERED(Status.SUCCESS),
    NOT_REGISTERED(Status.ERROR),
    LOGGED_IN(Status.SUCCESS),
    WRONG_CREDENTIALS(Status.ERROR),
    LOGGED_IN_ELSEWHERE(Status.ERROR),
    NOT_LOGGED_IN(Status.ERROR),
    ALREADY_LOGGED_IN(Status.ERROR),
    NEW_MESSAGES(Status.INFO),

    USER_SELECTED(Status.SUCCESS),
    GROUP_SELECTED(Status.SUCCESS),
    USER_NOT_FOUND(Status.ERROR),
    GROUP_NOT_FOUND(Status.ERROR),
    NOT_A_MEMBER(Status.ERROR),
    NOBODY_NAMED(Status.ERROR),
    NOTHING_SELECTED(Status.ERROR),
    NO_MESSAGE(Status.ERROR),
    OFFLINE(Status.INFO),
    CHAT_LEFT(Status.INFO),

    GROUP_CREATED(Status.SUCCESS),
    GROUP_EXISTS(Status.ERROR),
    NO_GROUP_NAME(Status.ERROR),
    MEMBER_ADDED(Status.SUCCESS),
    NO_GROUP_OR_USER(Status.ERROR),
    NO_SUCH_GROUP(Status.ERROR),
    NO_SUCH_USER(Status.ERROR),
    MAY_NOT_ADD(Status.ERROR),

    UNKNOWN_COMMAND(Status.ERROR),
    BROKEN_JSON(Status.ERROR),
    OBJECT_TOO_LONG(Status.ERROR),

    INVALID(Status.ERROR),
    MESSAGE_TOO_LONG(Status.ERROR),
    NOT_PERMITTED(Status.ERROR),
    SENDS_TOO_FAST(Status.ERROR),
    LOGINS_TOO_FAST(Status.ERROR),
    TOO_MANY_CONNECTIONS(Status.ERROR),
    LOGIN_TOO_SLOW(Status.ERROR),
    IDLE_TOO_LONG(Status.ERROR),
    TOO_MANY_GROUPS(Status.ERROR),
    GROUP_FULL(Status.ERROR),
    SESSION_ENDED(Status.ERROR),
    SESSION_REPLACED(Status.ERROR),
    UNAVAILABLE(Status.ERROR),
    BUSY(Status.ERROR),
    DISK_LOW(Status.ERROR),
    CLOSING(Status.INFO),
    REFUSED(Status.ERROR);

    /** How it went. */
    enum Status {
        SUCCESS,
        ERROR,
        INFO;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** As it is written. */
        String word() {
            return word;
        }
    }

    private final Status status;
    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Reply(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }

    /** Where its words are. */
    String key() {
        return key;
    }

    /** What to say of a refusal where nothing more exact is known. */
    static Reply of(ErrorCode why) {
        return switch (why) {
            case INVALID_FIELD -> INVALID;
            case TOO_LARGE -> MESSAGE_TOO_LONG;
            case LOGIN_NEEDED -> NOT_LOGGED_IN;
            case SESSION_ENDED -> SESSION_ENDED;
            case NOT_PERMITTED -> NOT_PERMITTED;
            case ALREADY_CONNECTED -> SESSION_REPLACED;
            case SENDS_TOO_FAST -> SENDS_TOO_FAST;
            case LOGINS_TOO_FAST -> LOGINS_TOO_FAST;
            case TOO_MANY_CONNECTIONS -> TOO_MANY_CONNECTIONS;
            case LOGIN_TOO_SLOW -> LOGIN_TOO_SLOW;
            case IDLE_TOO_LONG -> IDLE_TOO_LONG;
            case TOO_MANY_GROUPS -> TOO_MANY_GROUPS;
            case GROUP_FULL -> GROUP_FULL;
            case UNAVAILABLE -> UNAVAILABLE;
            case STORE_BUSY, LOGINS_BUSY -> BUSY;
            case DISK_LOW -> DISK_LOW;
            case CLOSING -> CLOSING;
            default -> REFUSED;
        };
    }
}
