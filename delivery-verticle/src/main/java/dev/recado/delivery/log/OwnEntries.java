package dev.recado.delivery.log;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.domain.DeviceCursor;
import dev.recado.delivery.domain.Participant;
import dev.recado.delivery.store.LogTables;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settles whoever wrote entries that are about to be removed, and the devices that they were sent from. Where somebody is settled is
 * written now and then only; once his own entries are gone, nobody could tell any more that they did not wait for him, and he would be
 * told that he missed them.
 */
final class OwnEntries {
    private final LogMemory log;
    private final ConversationId conversation;
    private final long from;
    private final long upTo;

    OwnEntries(LogMemory log, ConversationId conversation, long from, long upTo) {
        this.log = log;
        this.conversation = conversation;
        this.from = from;
        this.upTo = upTo;
    }

    void settle() throws SQLException {
        Map<AccountId, List<DeviceName>> authors = log.tables().retention().authors(conversation, from, upTo);
        for (Map.Entry<AccountId, List<DeviceName>> author : authors.entrySet()) {
            Optional<Participant> participant = log.participant(log.conversation(conversation), author.getKey());
            if (participant.isPresent()) {
                settle(participant.get(), author.getValue());
            }
        }
    }

    private void settle(Participant author, List<DeviceName> devices) throws SQLException {
        log.touch(author.conversation());
        LogTables tables = log.tables();
        long settled = author.settled();
        if (nothingLost(settled) && tables.entries().lastOfOthers(conversation, author.account(), settled, upTo) == 0) {
            author.settleUpTo(upTo);
            log.unwritten().moved(author);
        }
        for (DeviceName device : devices) {
            Optional<DeviceCursor> cursor = log.devices().cursor(author, device);
            if (cursor.isPresent()) {
                settle(cursor.get());
            }
        }
    }

    private void settle(DeviceCursor cursor) throws SQLException {
        long settled = cursor.settled();
        if (nothingLost(settled)
                && log.tables().deviceCursors().lastFromElsewhere(cursor.participant(), cursor.device(), settled, upTo)
                        == 0) {
            cursor.settleUpTo(upTo);
            log.unwritten().moved(cursor);
        }
    }

    /** Whether nothing was removed before that waited. */
    private boolean nothingLost(long settled) {
        return settled >= from - 1;
    }
}
