package dev.recado.delivery.log;

import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.domain.BoundedMap;
import dev.recado.delivery.domain.DeviceCursor;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.delivery.domain.Participant;
import java.sql.SQLException;
import java.util.Optional;

/** How far devices are, as the writer's thread remembers it. A cursor is forgotten with the participant that it was loaded for. */
final class DeviceMemory {
    private record Seat(ConversationId conversation, DeviceKey device) {}

    private final BoundedMap<Seat, DeviceCursor> cursors;
    private final LogMemory log;

    DeviceMemory(int sizeMax, LogMemory log) {
        this.cursors = new BoundedMap<>(sizeMax);
        this.log = log;
    }

    void trim() {
        cursors.trim();
    }

    /** A device's cursor; nothing without a device, or for one that was not opened. */
    Optional<DeviceCursor> cursor(Participant participant, DeviceName device) throws SQLException {
        if (device == null) {
            return Optional.empty();
        }
        DeviceKey key = new DeviceKey(participant.account(), device);
        Seat seat = new Seat(participant.conversation().id(), key);
        DeviceCursor remembered = cursors.get(seat);
        if (remembered != null && remembered.of(participant)) {
            return Optional.of(remembered);
        }
        Optional<DeviceCursor> stored = log.tables().deviceCursors().find(participant, key);
        stored.ifPresent(cursor -> cursors.put(seat, cursor));
        return stored;
    }

    /** Forgets them all. */
    void forget() {
        cursors.removeIf(any -> true);
    }

    /** Forgets a device, when its rows are removed; or it would be thought to be there still. */
    void forget(DeviceKey device) {
        cursors.removeIf(seat -> seat.device().equals(device));
    }
}
