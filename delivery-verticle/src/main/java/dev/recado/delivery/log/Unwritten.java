package dev.recado.delivery.log;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.ReceiptsSeen;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Conversation;
import dev.recado.delivery.domain.Participant;
import dev.recado.delivery.store.LogTables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one transaction will write: decided in memory, not yet in the tables. A participant who moved often is written once. */
final class Unwritten {
    private final Map<Position, Entry> entries = new LinkedHashMap<>();
    private final Map<Participant, ConversationId> begun = new LinkedHashMap<>();
    private final Map<Participant, ConversationId> moved = new LinkedHashMap<>();
    private final List<ReceiptsSeen> seen = new ArrayList<>();
    private final Set<ConversationId> touched = new HashSet<>();

    void entry(Entry entry) {
        entries.put(entry.position(), entry);
    }

    Optional<Entry> entry(Position position) {
        return Optional.ofNullable(entries.get(position));
    }

    void touched(Conversation conversation) {
        touched.add(conversation.id());
    }

    void begun(Conversation conversation) {
        conversation.participants().forEach(participant -> begun.put(participant, conversation.id()));
    }

    void moved(Participant participant, ConversationId conversation) {
        if (!begun.containsKey(participant)) {
            moved.put(participant, conversation);
        }
    }

    void seen(ReceiptsSeen receipts) {
        seen.add(receipts);
    }

    Iterable<Entry> entries() {
        return entries.values();
    }

    Set<ConversationId> touched() {
        return touched;
    }

    void write(LogTables tables) throws SQLException {
        tables.insertEntries(entries.values());
        tables.insertParticipants(begun);
        tables.updateParticipants(moved);
        for (ReceiptsSeen each : seen) {
            tables.updateSeen(each.account(), each.receipts());
        }
    }
}
