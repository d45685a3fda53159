package dev.recado.delivery.log;

import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.ReceiptsSeen;
import dev.recado.storage.Outcome;

/** Notes receipts that somebody has seen. */
record See(ReceiptsSeen seen) implements LogWrite {
    @Override
    public int partition() {
        return DeliveryAddresses.RECEIPTS_SEEN.partitionOf(seen).number();
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) {
        log.unwritten().late(tables -> tables.participants().updateSeen(seen.account(), seen.receipts()));
        return Outcome.kept(new LogResult.Noted());
    }
}
