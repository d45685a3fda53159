package dev.recado.gateway.commands;

import dev.recado.contract.id.ConversationId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What somebody wrote last in this session. */
final class SentMessages {
    /** How many are remembered. */
    static final int MAX = 10;

    private final Deque<Sent> last = new ArrayDeque<>(0);

    /**
     * A message that was accepted.
     *
     * @param to whom it was for, as people call it
     * @param conversation where it is
     * @param seq its number there
     * @param at when it was accepted, in milliseconds since 1970
     * @param beginning how it begins
     */
    record Sent(String to, ConversationId conversation, long seq, long at, String beginning) {
        private static final int BEGINNING_CHARS_MAX = 40;

        /** The beginning of a text. */
        static String beginning(String text) {
            int length = text.codePointCount(0, text.length());
            return length <= BEGINNING_CHARS_MAX
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, BEGINNING_CHARS_MAX)) + "…";
        }
    }

    void add(Sent sent) {
        if (last.size() == MAX) {
            last.removeFirst();
        }
        last.add(sent);
    }

    /** Oldest first. */
    List<Sent> all() {
        return List.copyOf(last);
    }
}
