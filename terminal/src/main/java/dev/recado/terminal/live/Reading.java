package dev.recado.terminal.live;

import dev.recado.client.RecadoClient;
import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.ConversationId;
import dev.recado.terminal.store.LocalStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How far the person has read, here and as the server is told.
 *
 * <p>The server believes an acknowledgement beyond what it has sent, and skips what lies between. What is on the screen may well be beyond that:
 * the newest page of a conversation is fetched while older entries are still on their way, and one's own message has a number above them. So the
 * server is told no more than has come by itself, and the rest when that has come too.
 *
 * <p>Belongs to the desk.
 */
final class Reading {
    private final RecadoClient client;
    private final Connection connection;
    private final LocalStore store;
    private final BooleanSupplier mayBeTold;

    /** Up to where the server has sent everything, of the conversations of which that is known. */
    private final Map<ConversationId, Long> came = new HashMap<>();
    /** What the person has read, of the conversations where the server was not told of all of it. */
    private final Map<ConversationId, Long> untold = new HashMap<>();
    /** What the server was asked to note in this session. */
    private final Map<ConversationId, Long> told = new HashMap<>();

    private boolean caughtUp;

    /** {@code mayBeTold}: whether others may know. */
    Reading(RecadoClient client, Connection connection, LocalStore store, BooleanSupplier mayBeTold) {
        this.client = client;
        this.connection = connection;
        this.store = store;
        this.mayBeTold = mayBeTold;
    }

    /** There is a session, and nothing of what waits there has come. */
    void behind() {
        caughtUp = false;
        came.clear();
        told.clear();
    }

    /** Everything has come that waited, as these tell how much that is. */
    void caughtUp(List<Conversations.Summary> summaries) {
        summaries.forEach(
                summary -> came.merge(summary.conversation(), summary.cursors().delivered(), Math::max));
        caughtUp = true;
        untold.putAll(store.readUntold());
        List.copyOf(untold.keySet()).forEach(this::tell);
    }

    /** The server told of these, and they are kept. */
    void came(List<Entry> entries) {
        for (Entry entry : entries) {
            came.merge(entry.conversation(), entry.seq(), Math::max);
        }
        entries.stream().map(Entry::conversation).distinct().forEach(this::tell);
    }

    /** The person saw everything up to an entry. */
    void read(ConversationId conversation, long seq) {
        store.read(conversation, seq);
        untold.merge(conversation, seq, Math::max);
        tell(conversation);
    }

    private void tell(ConversationId conversation) {
        long seq = Math.min(untold.getOrDefault(conversation, 0L), came.getOrDefault(conversation, 0L));
        if (caughtUp && seq > told.getOrDefault(conversation, 0L) && connection.online() && mayBeTold.getAsBoolean()) {
            told.put(conversation, seq);
            connection
                    .ask(() -> client.acknowledgeRead(conversation, seq))
                    .onSuccess(cursors -> noted(conversation, seq));
        }
    }

    private void noted(ConversationId conversation, long seq) {
        store.readTold(conversation, seq);
        untold.computeIfPresent(conversation, (same, read) -> read > seq ? read : null);
    }
}
