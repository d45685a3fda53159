package dev.recado.terminal.messenger;

import dev.recado.client.UnknownRefusalException;
import dev.recado.contract.error.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a message will never be sent. Kept as {@code NUMBER SENTENCE}, and said in whatever language the person reads it in.
 *
 * @param number of the server's refusal, from 100 to 999; 0 if it was not the server that refused
 * @param sentence in the words of whoever refused, not to be shown as it is: it may have control characters
 */
public record Reason(int number, String sentence) {
    private static final Pattern KEPT = Pattern.compile("([1-9]\\d{2}) (.*)", Pattern.DOTALL);

    /**
     * Of a request that failed for good.
     *
     * @param cause a refusal of the server's, or anything else
     * @return the reason
     */
    public static Reason of(Throwable cause) {
        String sentence = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        if (cause instanceof Refusal refusal) {
            return new Reason(refusal.code().number(), sentence);
        }
        if (cause instanceof UnknownRefusalException unknown) {
            return new Reason(unknown.number(), sentence.replaceFirst("^\\d{3}: ", ""));
        }
        return new Reason(0, sentence);
    }

    /**
     * Reads it again.
     *
     * @param kept what {@link #kept} gave, or a sentence without a number
     * @return the reason
     */
    public static Reason parse(String kept) {
        Matcher parts = KEPT.matcher(kept);
        return parts.matches() ? new Reason(Integer.parseInt(parts.group(1)), parts.group(2)) : new Reason(0, kept);
    }

    /**
     * How it is kept.
     *
     * @return one text
     */
    public String kept() {
        return number == 0 ? sentence : number + " " + sentence;
    }
}
