package dev.recado.delivery.log;

import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.id.ConversationId;
import dev.recado.storage.Outcome;
import java.sql.SQLException;

/** Removes the oldest entries of a conversation. Its numbers go on where they were, also when none is left. */
record RemoveEntries(ConversationId conversation, long from, long upTo) implements LogWrite {
    @Override
    public int partition() {
        return DeliveryAddresses.partition(conversation);
    }

    @Override
    public Outcome<LogResult> decide(LogMemory log) throws SQLException {
        new OwnEntries(log, conversation, from, upTo).settle();
        log.tables().retention().removeEntries(conversation, from, upTo);
        if (conversation.kind() == ConversationId.Kind.BROADCAST) {
            log.tables().broadcasts().noteRemoved(conversation, log.now());
        }
        return Outcome.kept(new LogResult.Kept(true));
    }
}
