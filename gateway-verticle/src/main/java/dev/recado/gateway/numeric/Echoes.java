package dev.recado.gateway.numeric;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a client is likely to send back, with a code of its own before it: where such a frame ends need not be guessed, and the client need
 * not be silent behind it. Remembers the latest only. Belongs to the context of its connection.
 */
final class Echoes {
    private static final int FRAMES_MAX = 32;
    private static final int CODE_CHARS = 2;
    /** No frame is longer, in units of UTF-16. */
    private static final int UNITS_MAX = 512;

    private final List<String> afterAccepted;
    private final List<String> afterDelivery;
    private final Set<String> frames = new LinkedHashSet<>();

    Echoes(Profile profile) {
        afterAccepted = openCodes(profile, Phrase.IGNORED);
        afterDelivery = openCodes(profile, Phrase.READ);
    }

    private static List<String> openCodes(Profile profile, Phrase phrase) {
        return profile.all(phrase).stream()
                .filter(template -> template.has(Field.DATA))
                .map(Template::code)
                .distinct()
                .toList();
    }

    /** The client was told that something is accepted. */
    void accepted(String frame) {
        expect(afterAccepted, frame);
    }

    /** The client was told what somebody wrote. */
    void delivered(String frame) {
        expect(afterDelivery, frame);
    }

    private void expect(List<String> codes, String frame) {
        for (String code : codes) {
            frames.add(code + frame.substring(CODE_CHARS));
        }
        Iterator<String> oldest = frames.iterator();
        for (int over = frames.size() - FRAMES_MAX; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }

    /** How long the frame is that stands at a place, if it is one of these; 0 if it is none, or may yet become a longer one. */
    int length(CharSequence text, int from) {
        String behind = text.subSequence(from, Math.min(text.length(), from + UNITS_MAX))
                .toString();
        int longest = 0;
        for (String frame : frames) {
            if (frame.length() > behind.length() && frame.startsWith(behind)) {
                return 0;
            }
            if (behind.startsWith(frame)) {
                longest = Math.max(longest, frame.length());
            }
        }
        return longest;
    }
}
