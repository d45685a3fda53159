package dev.recado.delivery.log;

import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.storage.Outcome;
import java.sql.SQLException;

/**
 * Removes some cursors of a device that was not seen for long, and the device with the last of them; nothing if it has come back.
 * From the first of them on it counts as new: if it comes back meanwhile, cursors are made for it again.
 */
record ForgetDevice(DeviceKey device, long seenBefore) implements LogWrite {
    @Override
    public int partition() {
        return DeliveryAddresses.partition(device.account());
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        if (!log.tables().devices().expire(device, seenBefore)) {
            return Outcome.kept(new LogResult.Kept(true));
        }
        log.devices().forget(device);
        return Outcome.kept(new LogResult.Kept(log.tables().retention().removeDevice(device, Upkeep.ROWS_MAX)));
    }
}
