package dev.recado.delivery.store;

/**
 * The statements that read, one text for HSQLDB and PostgreSQL. A conversation is its two columns
 * {@code low, high}.
 *
 * <p>An {@code ORDER BY} names every column of the key, also those that have one value only: HSQLDB then walks its index and stops
 * at the limit, and otherwise sorts the whole conversation (0.1 ms against 400 ms in one of 100 000 entries). An {@code EXISTS}
 * has an order and a limit for the same reason: without, HSQLDB goes on behind the first row.
 */
final class LogSql {
    private static final String SELECT_ENTRY = """
            SELECT seq, author, author_nickname, accepted_at, client_id, media_type, body, device
            FROM entry
            """;

    static final String LAST_SEQ = """
            SELECT seq FROM entry WHERE low = ? AND high = ? ORDER BY low DESC, high DESC, seq DESC LIMIT 1""";

    static final String ENTRY_AT = SELECT_ENTRY + "WHERE low = ? AND high = ? AND seq = ?";

    static final String ENTRIES_UPWARDS = SELECT_ENTRY + """
            WHERE low = ? AND high = ? AND seq >= ? AND seq <= ? ORDER BY low, high, seq LIMIT ?""";

    static final String ENTRIES_DOWNWARDS = SELECT_ENTRY + """
            WHERE low = ? AND high = ? AND seq >= ? AND seq <= ? ORDER BY low DESC, high DESC, seq DESC LIMIT ?""";

    static final String ENTRIES_OF_OTHERS = SELECT_ENTRY + """
            WHERE low = ? AND high = ? AND seq >= ? AND seq <= ? AND author <> ? ORDER BY low, high, seq LIMIT ?""";

    static final String ENTRIES_FROM_ELSEWHERE = SELECT_ENTRY + """
            WHERE low = ? AND high = ? AND seq >= ? AND seq <= ? AND (author <> ? OR device IS NULL OR device <> ?)
            ORDER BY low, high, seq LIMIT ?""";

    static final String COUNT_OF_OTHERS = """
            SELECT COUNT(*) FROM (
                SELECT seq FROM entry WHERE low = ? AND high = ? AND seq >= ? AND seq <= ? AND author <> ?
                ORDER BY low, high, seq LIMIT ?) counted""";

    /**
     * What of a conversation is somebody's, and how far he is in it. One statement: whoever is a member in it was one when the
     * last entry that it tells of was added, so everything up to there is his, whatever happens until the entries are read.
     */
    private static final String SELECT_STANDING = """
            SELECT p.low, p.high, p.from_seq, p.until_seq, r.up_to_seq,
                (SELECT e.seq FROM entry e WHERE e.low = p.low AND e.high = p.high
                    ORDER BY e.low DESC, e.high DESC, e.seq DESC LIMIT 1),
                (SELECT g.name FROM group_log g WHERE g.id = p.high AND p.low = 0),
                p.delivered_seq, p.read_seq,
            """;

    private static final String SELECT_OF_ACCOUNT = SELECT_STANDING + " p.settled_seq ";

    private static final String OF_PARTICIPANT = """
            FROM participant p
            LEFT JOIN removed_entries r ON r.low = p.low AND r.high = p.high
            """;

    static final String STANDING = SELECT_OF_ACCOUNT + OF_PARTICIPANT + """
            WHERE p.account = ? AND p.low = ? AND p.high = ?""";

    static final String STANDINGS = SELECT_OF_ACCOUNT + OF_PARTICIPANT + """
            WHERE p.account = ? AND p.low >= ? AND (p.low > ? OR p.high > ?)
            ORDER BY p.account, p.low, p.high LIMIT ?""";

    /** The latest first, so that the limit cuts off the oldest. */
    static final String PAST_TENURES = """
            SELECT from_seq, until_seq FROM past_tenure WHERE account = ? AND low = ? AND high = ?
            ORDER BY account DESC, low DESC, high DESC, from_seq DESC LIMIT ?""";

    static final String MEMBERSHIPS = """
            SELECT high FROM participant WHERE account = ? AND low = 0 AND high > ? AND until_seq = ?
            ORDER BY account, low, high LIMIT ?""";

    static final String GROUP = "SELECT id FROM group_log WHERE id = ?";

    static final String BROADCAST = "SELECT id FROM broadcast WHERE id = ?";

    /** For every direct conversation of an account, how far the other one is: of two accounts, the other is their sum less the one. */
    static final String OTHERS = """
            SELECT mine.low, mine.high, other.account, other.delivered_seq, other.read_seq,
                mine.seen_delivered, mine.seen_read
            FROM participant mine
            LEFT JOIN participant other ON other.account = mine.low + mine.high - mine.account
                AND other.low = mine.low AND other.high = mine.high
            WHERE mine.account = ? AND mine.low >= ? AND (mine.low > ? OR mine.high > ?)
            ORDER BY mine.account, mine.low, mine.high LIMIT ?""";

    private LogSql() {}
}
