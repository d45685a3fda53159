package dev.recado.gateway.numeric;

import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.ConversationId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was lately said in the conversations of a connection, as far as it was seen here. Belongs to the context of its connection. */
final class Sent {
    private static final int ENTRIES_MAX = 128;

    private final Map<Position, Optional<Message>> entries = new LinkedHashMap<>();

    /**
     * A message of the account.
     *
     * @param ts when it was written
     * @param data what
     */
    record Message(String ts, String data) {}

    void mine(Position position, Message message) {
        add(position, Optional.of(message));
    }

    /** Somebody else's entry, or none that receipts tell of. */
    void others(Position position) {
        add(position, Optional.empty());
    }

    private void add(Position position, Optional<Message> message) {
        entries.put(position, message);
        if (entries.size() > ENTRIES_MAX) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /** The account's messages in a part of a conversation; nothing if an entry of it was not seen here. */
    Optional<SortedMap<Long, Message>> between(ConversationId conversation, long after, long upTo) {
        if (upTo - after > ENTRIES_MAX) {
            return Optional.empty();
        }
        SortedMap<Long, Message> found = new TreeMap<>();
        for (long seq = after + 1; seq <= upTo; seq++) {
            Optional<Message> entry = entries.get(new Position(conversation, seq));
            if (entry == null) {
                return Optional.empty();
            }
            long place = seq;
            entry.ifPresent(message -> found.put(place, message));
        }
        return Optional.of(found);
    }
}
