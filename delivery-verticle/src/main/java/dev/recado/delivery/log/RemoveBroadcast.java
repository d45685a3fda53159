package dev.recado.delivery.log;

import dev.recado.contract.id.ConversationId;
import dev.recado.storage.Outcome;
import java.sql.SQLException;

/** Removes some of the recipients of a broadcast that is gone, and with the last of them what else is known of it. */
record RemoveBroadcast(ConversationId conversation) implements LogWrite {
    @Override
    public int partition() {
        return BROADCASTS;
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        boolean gone = log.tables().retention().removeBroadcast(conversation, Upkeep.ROWS_MAX);
        return Outcome.kept(new LogResult.Kept(gone));
    }
}
