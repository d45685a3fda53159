package dev.recado.client;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.ConversationId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How far each conversation was shown and acknowledged, so that nothing is shown twice: the server tells everything again whose
 * acknowledgement it has not, and an acknowledgement can be lost like everything else on a network.
 *
 * <p>Remembers a limited number of conversations, the latest used. Not thread safe: belongs to its client's context.
 */
final class Inbox {
    /** How many entries of one conversation may wait to come again; the oldest is forgotten for one more. */
    static final int MISSED_MAX = 1024;

    private static final float LOAD = 0.75f;

    private static final class Progress {
        private long shown;
        /** Shown up to {@link #shown}, but not taken. */
        private final TreeSet<Long> missed = new TreeSet<>();

        private Cursors acknowledged = Cursors.START;
    }

    private final Map<ConversationId, Progress> conversations;

    Inbox(int conversationsMax) {
        conversations = new LinkedHashMap<>(16, LOAD, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ConversationId, Progress> eldest) {
                return size() > conversationsMax;
            }
        };
    }

    /** Tells whether an entry is to be shown now. Until {@link #shown} says that it was, it is to be shown when it comes again. */
    boolean show(ConversationId conversation, long seq) {
        Progress progress = progress(conversation);
        if (seq <= progress.shown) {
            return progress.missed.contains(seq);
        }
        progress.shown = seq;
        progress.missed.add(seq);
        if (progress.missed.size() > MISSED_MAX) {
            progress.missed.pollFirst();
        }
        return true;
    }

    /** The program took an entry. */
    void shown(ConversationId conversation, long seq) {
        progress(conversation).missed.remove(seq);
    }

    /** The program acknowledged. */
    void acknowledged(ConversationId conversation, long delivered, long read) {
        Progress progress = progress(conversation);
        progress.acknowledged = new Cursors(
                Math.max(progress.acknowledged.delivered(), Math.max(delivered, read)),
                Math.max(progress.acknowledged.read(), read));
        progress.missed.headSet(progress.acknowledged.delivered(), true).clear();
    }

    /** What to acknowledge again because of an entry that came again; nothing if the program has not acknowledged it yet. */
    Optional<Cursors> acknowledgedBefore(ConversationId conversation, long seq) {
        return Optional.of(progress(conversation).acknowledged).filter(cursors -> seq <= cursors.delivered());
    }

    private Progress progress(ConversationId conversation) {
        return conversations.computeIfAbsent(conversation, c -> new Progress());
    }

    /** Somebody else may log in. */
    void clear() {
        conversations.clear();
    }
}
