package dev.recado.delivery.log;

import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.delivery.domain.DevicePlace;
import dev.recado.storage.Outcome;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Makes cursors of a new device, where an attempt that was cut short has not made them; with the last of them, it is ready. */
record PlaceDevice(DeviceKey device, List<DevicePlace> places, boolean last) implements LogWrite {
    @Override
    public int partition() {
        return DeliveryAddresses.partition(device.account());
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        List<DevicePlace> missing = missing(log);
        log.unwritten().late(tables -> {
            tables.deviceCursors().insert(device, missing);
            if (last) {
                tables.devices().updateReady(device);
            }
        });
        return Outcome.kept(new LogResult.Noted());
    }

    private List<DevicePlace> missing(LogMemory log) throws SQLException {
        if (places.isEmpty()) {
            return places;
        }
        ConversationId first = places.get(0).conversation();
        Set<ConversationId> placed = log.tables().deviceCursors().placed(device, first, places.size());
        return places.stream()
                .filter(place -> !placed.contains(place.conversation()))
                .toList();
    }
}
