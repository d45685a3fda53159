package dev.recado.terminal.command;

import dev.recado.client.RecadoClient;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Acknowledges what was written. Belongs to the thread of the command. */
final class Acknowledging {
    /** How many conversations are remembered before those that are done are forgotten. */
    private static final int PENDING_MAX = 1000;

    private final RecadoClient client;
    private final boolean read;
    /** Of each conversation the last one: it is confirmed after those before it. */
    private final Map<ConversationId, Future<Cursors>> pending = new HashMap<>();

    Acknowledging(RecadoClient client, boolean read) {
        this.client = client;
        this.read = read;
    }

    void acknowledge(Entry entry) {
        if (pending.size() >= PENDING_MAX) {
            pending.values().removeIf(Future::isComplete);
        }
        ConversationId conversation = entry.conversation();
        pending.put(
                conversation,
                read
                        ? client.acknowledgeRead(conversation, entry.seq())
                        : client.acknowledge(conversation, entry.seq()));
    }

    /** When the server knows of all of it, or has refused. */
    Future<Void> settled() {
        return Future.join(List.copyOf(pending.values())).otherwiseEmpty().mapEmpty();
    }
}
