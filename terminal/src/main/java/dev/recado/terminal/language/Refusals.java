package dev.recado.terminal.language;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Says in the person's language why the server refused something. Thread safe. */
public final class Refusals {
    /** What is wrong with a request the server alone can say, in its own words. */
    private static final Set<ErrorCode> IN_ITS_OWN_WORDS =
            EnumSet.of(ErrorCode.INVALID_FRAME, ErrorCode.INVALID_FIELD, ErrorCode.TOO_LARGE);

    private static final long SECOND_MS = 1000;

    private final Texts texts;

    /**
     * In a language.
     *
     * @param language which
     */
    public Refusals(Locale language) {
        this.texts = Texts.of("dev.recado.terminal.language.refusals", language);
    }

    /**
     * Says what a request failed with.
     *
     * @param cause a {@link Refusal} or anything else, which is said in its own words
     * @return a sentence that begins with a small letter and has no full stop
     */
    public String say(Throwable cause) {
        if (cause instanceof Refusal refusal && !IN_ITS_OWN_WORDS.contains(refusal.code())) {
            long seconds = Math.max(1, (refusal.retryAfterMs() + SECOND_MS - 1) / SECOND_MS);
            return texts.say(refusal.code().name(), seconds);
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
