package dev.recado.terminal.language;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in the person's language why the server refused something. Thread safe. */
public final class Refusals {
    /** What is wrong with a request the server alone can say, in its own words. */
    private static final Set<ErrorCode> IN_ITS_OWN_WORDS = EnumSet.of(ErrorCode.INVALID_FRAME, ErrorCode.INVALID_FIELD);

    /** What the limit was, in the words of the server or of the client library: of a text, or of the frame around it. */
    private static final Pattern LIMIT = Pattern.compile("(body|frame): \\d+ bytes \\(expected: <= (\\d{1,18})\\)");

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
     * @param cause a {@link Refusal} or anything else, which is said in its own words, as {@link Harmless#sentence} lets them pass
     * @return a sentence that begins with a small letter and has no full stop
     */
    public String say(Throwable cause) {
        String sentence = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return cause instanceof Refusal refusal
                ? say(refusal.code(), refusal.retryAfterMs(), sentence)
                : Harmless.sentence(sentence);
    }

    /**
     * Says what something was refused with that will not be tried again.
     *
     * @param number of the refusal
     * @param sentence the words of whoever refused; said, as {@link Harmless#sentence} lets them pass, if the number is no {@link ErrorCode}'s
     * @return as {@link #say(Throwable)}
     */
    public String say(int number, String sentence) {
        return ErrorCode.of(number)
                .map(code -> say(code, code.retryAfterMs(), sentence))
                .orElseGet(() -> Harmless.sentence(sentence));
    }

    private String say(ErrorCode code, long retryAfterMs, String sentence) {
        if (code == ErrorCode.TOO_LARGE) {
            return tooLarge(sentence);
        }
        long seconds = Math.max(1, (retryAfterMs + SECOND_MS - 1) / SECOND_MS);
        return IN_ITS_OWN_WORDS.contains(code) ? Harmless.sentence(sentence) : texts.say(code.name(), seconds);
    }

    private String tooLarge(String sentence) {
        Matcher limit = LIMIT.matcher(sentence);
        return limit.matches()
                ? texts.say("TOO_LARGE." + limit.group(1), Long.valueOf(limit.group(2)))
                : texts.say("TOO_LARGE");
    }
}
