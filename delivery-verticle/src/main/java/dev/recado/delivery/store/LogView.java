package dev.recado.delivery.store;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.domain.Standing;
import dev.recado.storage.Rows;
import dev.recado.storage.Values;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/**
 * The log, while a page of it is read: whoever asks waits for the answer. What it sees is committed. Belongs to the thread that reads,
 * and is of no more use afterwards. Whose entries are is for the asker to know.
 */
public final class LogView {
    private final Rows rows;

    LogView(Rows rows) {
        this.rows = rows;
    }

    /**
     * The conversations that have something for somebody, or had something that was removed.
     *
     * @param account who
     * @param device which of his devices, or {@code null} for what nobody of his has acknowledged
     * @param from the first conversation to look at, or {@code null}
     * @return his standing in each, in the order of their ids, a few read at a time; now and then there is one that has nothing
     */
    public Iterator<Standing> waiting(AccountId account, DeviceName device, ConversationId from) {
        return new WaitingStandings(rows, account, device, from);
    }

    /**
     * The first entries of a range, oldest first.
     *
     * @param share of which conversation
     * @param range which part of it
     * @param limit how many at most
     * @return them
     */
    public List<Entry> upwards(Share share, Range range, int limit) {
        return list(LogSql.ENTRIES_UPWARDS, in(share, range).and(limit), share);
    }

    /**
     * The last entries of a range, newest first.
     *
     * @param share of which conversation
     * @param range which part of it
     * @param limit how many at most
     * @return them
     */
    public List<Entry> downwards(Share share, Range range, int limit) {
        return list(LogSql.ENTRIES_DOWNWARDS, in(share, range).and(limit), share);
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
    public List<Entry> ofOthers(Share share, Range range, AccountId account, DeviceName device, int limit) {
        return device == null
                ? list(LogSql.ENTRIES_OF_OTHERS, in(share, range).and(account.value(), limit), share)
                : list(
                        LogSql.ENTRIES_FROM_ELSEWHERE,
                        in(share, range).and(account.value(), device.value(), limit),
                        share);
    }

    private static Values in(Share share, Range range) {
        ConversationId id = share.conversation();
        return Values.of(id.low(), id.high(), range.from(), range.to());
    }

    private List<Entry> list(String sql, Values values, Share share) {
        try {
            return rows.list(sql, values, new Entries(share));
        } catch (SQLException e) {
            throw new LogReader.Unreadable(e);
        }
    }
}
