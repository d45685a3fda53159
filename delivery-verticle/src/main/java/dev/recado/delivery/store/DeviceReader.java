package dev.recado.delivery.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.DevicePlace;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Row;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.List;

/** Finds out where a new device begins. Thread safe; a Future fails with what the store failed with. */
public final class DeviceReader {
    /**
     * For every conversation of an account: the first entry that waits for it, and the last one that is its. What was said while
     * somebody was not in a group is above where he is settled only until he has received what was his before.
     */
    private static final String PLACES = """
            SELECT p.low, p.high,
                (SELECT e.seq FROM entry e
                    WHERE e.low = p.low AND e.high = p.high AND e.seq > p.settled_seq AND e.seq <= p.until_seq
                        AND e.author <> p.account AND (e.seq >= p.from_seq OR EXISTS (
                            SELECT 1 FROM past_tenure t
                            WHERE t.account = p.account AND t.low = p.low AND t.high = p.high
                                AND t.from_seq <= e.seq AND t.until_seq >= e.seq))
                    ORDER BY e.low, e.high, e.seq LIMIT 1),
                (SELECT e.seq FROM entry e WHERE e.low = p.low AND e.high = p.high
                    ORDER BY e.low DESC, e.high DESC, e.seq DESC LIMIT 1),
                r.up_to_seq, p.until_seq
            FROM participant p
            LEFT JOIN removed_entries r ON r.low = p.low AND r.high = p.high
            WHERE p.account = ? AND p.low >= ? AND (p.low > ? OR p.high > ?)
            ORDER BY p.account, p.low, p.high LIMIT ?""";

    private final BatchingReader reader;

    /**
     * A reader.
     *
     * @param database where the log is
     */
    public DeviceReader(Database database) {
        this.reader = database.reader();
    }

    /**
     * Where a new device begins in a page of its account's conversations. What is added while this is read is behind that place, so
     * it is not missed.
     *
     * @param account whose
     * @param after the last conversation of the page before, or {@code null}
     * @param limit how many at most
     * @return places in the order of their conversations
     */
    public Future<List<DevicePlace>> places(AccountId account, ConversationId after, int limit) {
        long low = after == null ? 0 : after.low();
        long high = after == null ? 0 : after.high();
        return reader.list(PLACES, Values.of(account.value(), low, low, high, limit), DeviceReader::place);
    }

    private static DevicePlace place(Row row) throws SQLException {
        long last = Math.max(orZero(row.getLong(3)), orZero(row.getLong(4)));
        return DevicePlace.of(
                new ConversationId(row.getLong(0), row.getLong(1)), row.getLong(2), Math.min(last, row.getLong(5)));
    }

    private static long orZero(Long number) {
        return number == null ? 0 : number;
    }
}
