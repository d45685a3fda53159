package dev.recado.delivery.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.util.List;

/**
 * Reads how far others are in direct conversations. What it sees is committed. Thread safe; a Future fails with
 * what the store failed with.
 */
public final class ReceiptReader {
    private static final long FIRST_LOW = 1;

    private final BatchingReader reader;

    /**
     * A reader.
     *
     * @param database where the log is
     */
    public ReceiptReader(Database database) {
        this.reader = database.reader();
    }

    /**
     * For a page of somebody's direct conversations, how far the other one is and how far that is known.
     *
     * @param account whose
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     * @return one a conversation, in the order of their ids
     */
    public Future<List<OtherCursors>> others(AccountId account, ConversationId after, int limit) {
        boolean begin = after == null || !after.direct();
        long low = begin ? FIRST_LOW : after.low();
        long high = begin ? 0 : after.high();
        return reader.list(LogSql.OTHERS, Values.of(account.value(), low, low, high, limit), OtherCursors::of);
    }
}
