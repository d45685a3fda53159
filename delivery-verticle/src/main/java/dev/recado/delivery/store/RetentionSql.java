package dev.recado.delivery.store;

/** The statements of what is removed; see {@link LogSql} for why every column of a key is in the order. */
final class RetentionSql {
    /** In two steps, because neither database begins a walk at a pair of columns and goes on from there. */
    static final String OLDEST_OF_SAME_LOW = """
            SELECT low, high, seq, accepted_at FROM entry WHERE low = ? AND high > ? ORDER BY low, high, seq LIMIT 1""";

    static final String OLDEST_OF_HIGHER_LOW = """
            SELECT low, high, seq, accepted_at FROM entry WHERE low > ? ORDER BY low, high, seq LIMIT 1""";

    static final String AGES = """
            SELECT seq, accepted_at FROM entry WHERE low = ? AND high = ? AND seq >= ?
            ORDER BY low, high, seq LIMIT ?""";

    static final String SETTLED = """
            SELECT account, settled_seq, from_seq, until_seq FROM participant
            WHERE low = ? AND high = ? AND account > ? ORDER BY low, high, account LIMIT ?""";

    static final String PAST_TENURES = """
            SELECT from_seq, until_seq FROM past_tenure WHERE account = ? AND low = ? AND high = ?""";

    static final String FIRST_OF_OTHERS = """
            SELECT seq FROM entry WHERE low = ? AND high = ? AND seq >= ? AND seq <= ? AND author <> ?
            ORDER BY low, high, seq LIMIT 1""";

    static final String AUTHORS = """
            SELECT DISTINCT author, device FROM entry WHERE low = ? AND high = ? AND seq >= ? AND seq <= ?""";

    static final String DELETE_ENTRIES = """
            DELETE FROM entry WHERE low = ? AND high = ? AND seq >= ? AND seq <= ?""";

    static final String RAISE_REMOVED = """
            UPDATE removed_entries SET up_to_seq = GREATEST(up_to_seq, ?) WHERE low = ? AND high = ?""";

    static final String INSERT_REMOVED = """
            INSERT INTO removed_entries (up_to_seq, low, high) VALUES (?, ?, ?)""";

    static final String DELETE_REMOVED = "DELETE FROM removed_entries WHERE low = ? AND high = ?";

    static final String DEVICES = """
            SELECT account, name, seen_at FROM device WHERE account >= ? AND (account > ? OR name > ?)
            ORDER BY account, name LIMIT ?""";

    static final String DEVICE_CURSORS = """
            SELECT low, high FROM device_cursor WHERE account = ? AND device = ?
            ORDER BY account, device, low, high LIMIT ?""";

    static final String DELETE_DEVICE_CURSOR = """
            DELETE FROM device_cursor WHERE account = ? AND device = ? AND low = ? AND high = ?""";

    static final String DELETE_DEVICE = "DELETE FROM device WHERE account = ? AND name = ?";

    private RetentionSql() {}
}
