package dev.recado.delivery.store;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.delivery.domain.Share;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Row;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.List;
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
     * The first entries of a range, oldest first.
     *
     * @param share of which conversation
     * @param range which part of it
     * @param limit how many at most
     * @return them
     */
    public Future<List<Entry>> upwards(Share share, Range range, int limit) {
        return list(LogSql.ENTRIES_UPWARDS, share, in(share, range).and(limit));
    }

    /**
     * The last entries of a range, newest first.
     *
     * @param share of which conversation
     * @param range which part of it
     * @param limit how many at most
     * @return them
     */
    public Future<List<Entry>> downwards(Share share, Range range, int limit) {
        return list(LogSql.ENTRIES_DOWNWARDS, share, in(share, range).and(limit));
    }

    /**
     * The first entries of a range that somebody's device has not sent itself, oldest first.
     *
     * @param share of which conversation
     * @param range which part of it
     * @param account whose own ones are left out
     * @param device only those from this device, or {@code null} for all of them
     * @param limit how many at most
     * @return them
     */
    public Future<List<Entry>> ofOthers(Share share, Range range, AccountId account, DeviceName device, int limit) {
        Values parameters = in(share, range).and(account.value());
        if (device == null) {
            return list(LogSql.ENTRIES_OF_OTHERS, share, parameters.and(limit));
        }
        return list(LogSql.ENTRIES_FROM_ELSEWHERE, share, parameters.and(device.value(), limit));
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
        Values parameters = in(share, range).and(account.value(), max);
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
        return list(LogSql.ENTRY_AT, share, Values.of(id.low(), id.high(), seq))
                .map(entries -> entries.stream().findFirst());
    }

    private static Values in(Share share, Range range) {
        ConversationId id = share.conversation();
        return Values.of(id.low(), id.high(), range.from(), range.to());
    }

    private Future<List<Entry>> list(String sql, Share share, Values parameters) {
        return reader.list(sql, parameters, row -> entry(row, share.groupName()));
    }

    private static Entry entry(Row row, GroupName groupName) throws SQLException {
        String device = row.getString(9);
        return new Entry(
                new ConversationId(row.getLong(0), row.getLong(1)),
                row.getLong(2),
                new AccountId(row.getLong(3)),
                new Nickname(row.getString(4)),
                row.getLong(6),
                new MessageId(row.getString(5)),
                row.getString(7),
                row.getString(8),
                groupName,
                device == null ? null : new DeviceName(device),
                null);
    }
}
