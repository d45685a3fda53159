package dev.recado.delivery.log;

import dev.recado.storage.Outcome;
import java.sql.SQLException;

/** Writes down some of those whom a broadcast is for, and how far that is. */
record AddRecipients(Recipients recipients) implements LogWrite {
    @Override
    public int partition() {
        return BROADCASTS;
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        log.tables()
                .broadcasts()
                .addRecipients(recipients.conversation(), recipients.accounts(), recipients.blocking());
        log.tables().broadcasts().advance(recipients.conversation(), recipients.after(), recipients.last());
        return Outcome.kept(new LogResult.Kept(true));
    }
}
