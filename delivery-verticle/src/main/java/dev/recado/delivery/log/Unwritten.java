package dev.recado.delivery.log;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.delivery.domain.Conversation;
import dev.recado.delivery.domain.DeviceCursor;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.delivery.domain.GroupLog;
import dev.recado.delivery.domain.Participant;
import dev.recado.delivery.store.LogTables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one transaction will write: decided in memory, not yet in the tables. A participant who moved often, or a
 * group that changed often, is written once. */
final class Unwritten {
    private final Map<Position, Entry> entries = new LinkedHashMap<>();
    private final Set<Participant> begun = new LinkedHashSet<>();
    private final Set<Participant> moved = new LinkedHashSet<>();
    private final Map<GroupId, GroupLog> begunGroups = new LinkedHashMap<>();
    private final Map<GroupId, GroupLog> changedGroups = new LinkedHashMap<>();
    private final Set<DeviceCursor> cursors = new LinkedHashSet<>();
    private final Set<DeviceKey> devices = new HashSet<>();
    private final List<LateWrite> late = new ArrayList<>();
    private final Set<ConversationId> touched = new HashSet<>();

    /** Something that is written behind the entries and the participants. */
    interface LateWrite {
        /**
         * Writes it.
         *
         * @param tables where to
         * @throws SQLException if the store fails
         */
        void write(LogTables tables) throws SQLException;
    }

    void entry(Entry entry) {
        entries.put(entry.position(), entry);
    }

    Optional<Entry> entry(Position position) {
        return Optional.ofNullable(entries.get(position));
    }

    void touched(Conversation conversation) {
        touched.add(conversation.id());
    }

    void begun(Participant participant) {
        begun.add(participant);
    }

    void moved(Participant participant) {
        if (!begun.contains(participant)) {
            moved.add(participant);
        }
    }

    void begun(GroupId id, GroupLog group) {
        begunGroups.put(id, group);
    }

    void changed(GroupId id, GroupLog group) {
        if (!begunGroups.containsKey(id)) {
            changedGroups.put(id, group);
        }
    }

    void moved(DeviceCursor cursor) {
        cursors.add(cursor);
    }

    void entered(DeviceKey device) {
        devices.add(device);
    }

    /** The devices that are new in this transaction. */
    Set<DeviceKey> entered() {
        return devices;
    }

    void late(LateWrite write) {
        late.add(write);
    }

    Iterable<Entry> entries() {
        return entries.values();
    }

    Set<ConversationId> touched() {
        return touched;
    }

    void write(LogTables tables) throws SQLException {
        tables.entries().insert(entries.values());
        tables.participants().insert(begun);
        tables.participants().update(moved);
        tables.groups().insert(begunGroups);
        tables.groups().update(changedGroups);
        tables.deviceCursors().write(cursors);
        for (LateWrite each : late) {
            each.write(tables);
        }
    }
}
