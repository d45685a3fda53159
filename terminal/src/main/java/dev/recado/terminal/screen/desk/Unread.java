package dev.recado.terminal.screen.desk;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Summary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many messages of others the person has not seen yet. Thread safe. */
public final class Unread {
    private final Map<ConversationId, Integer> counts = new HashMap<>();
    /** Up to where the person has seen them; the messenger may be about to note it. */
    private final Map<ConversationId, Long> seen = new HashMap<>();

    /**
     * Counts anew.
     *
     * @param conversations all there are
     */
    public synchronized void count(List<Summary> conversations) {
        counts.clear();
        for (Summary summary : conversations) {
            if (summary.unread() > 0 && summary.last() != null && !isSeen(summary.last())) {
                counts.put(summary.last().conversation(), summary.unread());
            }
        }
    }

    private boolean isSeen(Message last) {
        return last.seq() > 0 && last.seq() <= seen.getOrDefault(last.conversation(), 0L);
    }

    /**
     * Which conversation a summary is of.
     *
     * @param summary with a peer or a message
     * @param me whose it is
     * @return the conversation
     */
    public static ConversationId conversation(Summary summary, AccountId me) {
        return summary.peer() == null
                ? summary.last().conversation()
                : summary.peer().conversation(me);
    }

    synchronized void more(ConversationId conversation) {
        counts.merge(conversation, 1, Integer::sum);
    }

    /**
     * The person has seen everything of a conversation.
     *
     * @param conversation which
     * @param seq the number of its newest entry
     */
    public synchronized void seen(ConversationId conversation, long seq) {
        counts.remove(conversation);
        seen.merge(conversation, seq, Math::max);
    }

    /**
     * How many of a conversation.
     *
     * @param conversation which
     * @return how many, 0 or more
     */
    public synchronized int of(ConversationId conversation) {
        return counts.getOrDefault(conversation, 0);
    }

    /**
     * How many altogether.
     *
     * @return how many, 0 or more
     */
    public synchronized int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
