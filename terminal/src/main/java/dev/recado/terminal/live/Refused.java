package dev.recado.terminal.live;

import dev.recado.client.UnknownRefusalException;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;

/** What is to be done about a refusal. */
final class Refused {
    private static final long PAUSE_MS = 1000;
    private static final int WHO_ARE_YOU = 2;

    private Refused() {}

    static boolean with(Throwable cause, ErrorCode... codes) {
        if (cause instanceof Refusal refusal) {
            for (ErrorCode code : codes) {
                if (refusal.code() == code) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same again may succeed later, with this session or with another one. */
    static boolean forNow(Throwable cause) {
        return cause instanceof Refusal refusal
                ? refusal.code().retryable() || refusal.code().number() / 100 == WHO_ARE_YOU
                : cause instanceof UnknownRefusalException unknown
                        && (unknown.retryable() || unknown.number() / 100 == WHO_ARE_YOU);
    }

    /** How long to wait at least before the same is asked again, in milliseconds. */
    static long pauseMs(Throwable cause) {
        long asked = cause instanceof Refusal refusal
                ? refusal.retryAfterMs()
                : cause instanceof UnknownRefusalException unknown ? unknown.retryAfterMs() : 0;
        return Math.max(PAUSE_MS, asked);
    }

    static Refusal offline() {
        return new Refusal(ErrorCode.UNAVAILABLE, "not connected", 0);
    }
}
