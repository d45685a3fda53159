package dev.recado.contract.error;

import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;

/**
 * A request was refused. What a {@code Future} of a request fails with, in the JVM that refuses and in the one that asked.
 *
 * <p>Has no stack trace: a refusal is an answer, not an accident.
 */
public final class Refusal extends ReplyException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final long retryAfterMs;

    /**
     * Refuses for a reason.
     *
     * @param code why
     */
    public Refusal(ErrorCode code) {
        this(code, code.text());
    }

    /**
     * Refuses for a reason, saying what exactly was wrong.
     *
     * @param code why
     * @param message a sentence that the client may see
     */
    public Refusal(ErrorCode code, String message) {
        this(code, message, code.retryAfterMs());
    }

    /**
     * Refuses, saying when to come back.
     *
     * @param code why
     * @param message a sentence that the client may see
     * @param retryAfterMs milliseconds from now; 0 if the code is final
     */
    public Refusal(ErrorCode code, String message, long retryAfterMs) {
        super(ReplyFailure.RECIPIENT_FAILURE, code.number(), message);
        this.code = code;
        this.retryAfterMs = retryAfterMs;
    }

    /**
     * Why.
     *
     * @return the code
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * When the same request may be repeated.
     *
     * @return milliseconds from now; 0 if the code is final
     */
    public long retryAfterMs() {
        return retryAfterMs;
    }

    /**
     * Makes a refusal of whatever a request failed with.
     *
     * <p>A check that failed ({@link IllegalArgumentException}) is the asker's fault and keeps its words; everything else is
     * {@link ErrorCode#UNAVAILABLE} and tells nothing.
     *
     * @param cause what went wrong
     * @return the refusal to answer with
     */
    public static Refusal of(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        if (cause instanceof IllegalArgumentException) {
            return new Refusal(ErrorCode.INVALID_FIELD, cause.getMessage());
        }
        return new Refusal(ErrorCode.UNAVAILABLE);
    }
}
