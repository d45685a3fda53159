package dev.recado.delivery.store;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Share;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.util.Optional;

/**
 * Reads entries; whose they are is for the asker to know. What it sees is committed. Thread safe; a Future fails
 * with what the store failed with.
 */
public final class EntryReader {
    private final BatchingReader reader;

    /**
     * A reader.
     *
     * @param database where the log is
     */
    public EntryReader(Database database) {
        this.reader = database.reader();
    }

    /**
     * How many entries of a range somebody else wrote.
     *
     * @param share of which conversation
     * @param range which part of it
     * @param account than whom
     * @param max how far to count
     * @return their number, at most that
     */
    public Future<Integer> countOfOthers(Share share, Range range, AccountId account, int max) {
        ConversationId id = share.conversation();
        Values parameters = Values.of(id.low(), id.high(), range.from(), range.to(), account.value(), max);
        return reader.list(LogSql.COUNT_OF_OTHERS, parameters, row -> row.getInteger(0))
                .map(counts -> counts.get(0));
    }

    /**
     * One entry.
     *
     * @param share of which conversation
     * @param seq its number
     * @return the entry, or nothing if it is not kept
     */
    public Future<Optional<Entry>> at(Share share, long seq) {
        ConversationId id = share.conversation();
        return reader.first(LogSql.ENTRY_AT, Values.of(id.low(), id.high(), seq), new Entries(share));
    }
}
