package dev.recado.client;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.ConversationId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far each conversation was shown and acknowledged, so that nothing is shown twice: the server tells everything again whose
 * acknowledgement it has not, and an acknowledgement can be lost like everything else on a network.
 *
 * <p>Remembers a limited number of conversations, the latest used. Not thread safe: belongs to its client's context.
 */
final class Inbox {
    private static final float LOAD = 0.75f;

    private record Progress(long shown, Cursors acknowledged) {}

    private static final Progress START = new Progress(0, Cursors.START);

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

    /** Tells whether an entry is to be shown; from then on it was. */
    boolean show(ConversationId conversation, long seq) {
        Progress progress = conversations.getOrDefault(conversation, START);
        if (seq <= progress.shown) {
            return false;
        }
        conversations.put(conversation, new Progress(seq, progress.acknowledged));
        return true;
    }

    /** The program acknowledged. */
    void acknowledged(ConversationId conversation, long delivered, long read) {
        Progress progress = conversations.getOrDefault(conversation, START);
        Cursors further = new Cursors(
                Math.max(progress.acknowledged.delivered(), Math.max(delivered, read)),
                Math.max(progress.acknowledged.read(), read));
        conversations.put(conversation, new Progress(progress.shown, further));
    }

    /** What to acknowledge again because of an entry that came again; nothing if the program has not acknowledged it yet. */
    Optional<Cursors> acknowledgedBefore(ConversationId conversation, long seq) {
        Progress progress = conversations.getOrDefault(conversation, START);
        return Optional.of(progress.acknowledged).filter(cursors -> seq <= cursors.delivered());
    }

    /** Somebody else may log in. */
    void clear() {
        conversations.clear();
    }
}
