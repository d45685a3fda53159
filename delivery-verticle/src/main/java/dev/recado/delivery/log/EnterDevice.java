package dev.recado.delivery.log;

import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.storage.Outcome;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Notes that a device is there, now; a new one if its account may have one more. */
record EnterDevice(DeviceKey device) implements LogWrite {
    @Override
    public int partition() {
        return DeliveryAddresses.partition(device.account());
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        long now = log.now();
        Optional<Boolean> ready = log.tables().devices().ready(device);
        if (ready.isPresent()) {
            // At once, so that nobody in the same transaction takes it for one that was not seen for long.
            log.tables().devices().updateSeen(device, now);
            return Outcome.kept(new LogResult.Entered(ready.get()));
        }
        Set<DeviceKey> entered = log.unwritten().entered();
        if (entered.contains(device)) {
            return Outcome.kept(new LogResult.Entered(false));
        }
        if (devices(log, entered) >= log.bounds().devicesPerAccount()) {
            return Outcome.refused(new Refusal(ErrorCode.TOO_MANY_DEVICES));
        }
        log.unwritten().entered(device);
        log.unwritten().late(tables -> tables.devices().insert(device, now));
        return Outcome.kept(new LogResult.Entered(false));
    }

    private long devices(LogMemory log, Set<DeviceKey> entered) throws SQLException {
        long justNow = entered.stream()
                .filter(other -> other.account().equals(device.account()))
                .count();
        return log.tables().devices().count(device.account()) + justNow;
    }
}
