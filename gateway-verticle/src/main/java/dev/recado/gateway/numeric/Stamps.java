package dev.recado.gateway.numeric;

import dev.recado.contract.delivery.Entry;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of messages, as clients of one variant write and read them: what the sender's client said it was, which the type of the message
 * keeps as a parameter ({@code text/plain; ts=1700000000}), or else when it was accepted.
 */
record Stamps(TimeForm form) {
    private static final Pattern PARAMETER = Pattern.compile("; ?ts=(?:\"([^\"]*)\"|([0-9]+))$");
    private static final ZoneId HERE = ZoneId.systemDefault();

    /** The type of a message with that time, or of one without if there is none. */
    String type(String ts) {
        if (ts == null) {
            return "text/plain";
        }
        return form == TimeForm.SECONDS ? "text/plain; ts=" + ts : "text/plain; ts=\"" + ts + "\"";
    }

    /** When a message was written, as it is written here. */
    String of(Entry entry) {
        Matcher parameter = PARAMETER.matcher(entry.type());
        return parameter.find()
                ? of(parameter.group(1) == null ? parameter.group(2) : parameter.group(1), entry.at())
                : ofMillis(entry.at());
    }

    /** What was written in any form, as it is written here; another time if it is in none, or cannot be written here. */
    String of(String written, long otherwiseMs) {
        for (TimeForm other : TimeForm.values()) {
            OptionalLong seconds = other.fits(written) ? other.seconds(written, HERE) : OptionalLong.empty();
            if (seconds.isPresent()) {
                String here = other == form ? written : form.write(seconds.getAsLong(), HERE);
                return form.fits(here) ? here : ofMillis(otherwiseMs);
            }
        }
        return ofMillis(otherwiseMs);
    }

    String ofMillis(long ms) {
        return form.write(TimeUnit.MILLISECONDS.toSeconds(ms), HERE);
    }

    /** Whether one is not later than the other, as far as can be told from what is written here. */
    boolean notAfter(String one, String other) {
        return form.seconds(one, HERE).orElse(0) <= form.seconds(other, HERE).orElse(0);
    }
}
