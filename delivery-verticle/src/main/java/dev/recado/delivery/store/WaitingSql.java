package dev.recado.delivery.store;

/**
 * The statements that find the conversations of an account in which something waits for it, or did, in order; see {@link LogSql}.
 *
 * <p>A page of them that begins with a conversation is two statements, one for those of the same {@code low} and one for those
 * behind. HSQLDB does not find the beginning of {@code low > ? OR high >= ?} by an index: whoever has the lowest account of all would
 * have every page begin with a look at everything before it.
 */
final class WaitingSql {
    /**
     * What of a conversation is somebody's, and how far he is in it. Of a direct conversation nobody asks for the end: it is the same
     * two people's for ever, so whatever is found there is theirs. Of others it is as in {@link LogSql#STANDING}.
     */
    private static final String SELECT = """
            SELECT p.low, p.high, p.from_seq, p.until_seq, r.up_to_seq,
                CASE WHEN p.low = 0 THEN (
                    SELECT e.seq FROM entry e WHERE e.low = p.low AND e.high = p.high
                    ORDER BY e.low DESC, e.high DESC, e.seq DESC LIMIT 1) ELSE p.until_seq END,
                CASE WHEN p.low = 0 THEN (SELECT g.name FROM group_log g WHERE g.id = p.high) END,
                p.delivered_seq, p.read_seq,
            """;

    private static final String FROM = """
            FROM participant p
            LEFT JOIN removed_entries r ON r.low = p.low AND r.high = p.high
            """;

    private static final String OF_ACCOUNT = SELECT + " p.settled_seq " + FROM + """
            WHERE p.account = ? AND %s
                AND p.settled_seq < p.until_seq AND (r.up_to_seq > p.settled_seq OR EXISTS (
                    SELECT 1 FROM entry e
                    WHERE e.low = p.low AND e.high = p.high AND e.seq > p.settled_seq AND e.seq <= p.until_seq
                        AND e.author <> p.account
                    ORDER BY e.low, e.high, e.seq LIMIT 1))
            ORDER BY p.account, p.low, p.high LIMIT ?""";

    /** The same for a device; where it has no cursor it is at the beginning. */
    private static final String OF_DEVICE = SELECT + " d.settled_seq " + FROM + """
            LEFT JOIN device_cursor d ON d.account = p.account AND d.device = ? AND d.low = p.low AND d.high = p.high
            WHERE p.account = ? AND %s
                AND COALESCE(d.settled_seq, 0) < p.until_seq AND (r.up_to_seq > COALESCE(d.settled_seq, 0) OR EXISTS (
                    SELECT 1 FROM entry e
                    WHERE e.low = p.low AND e.high = p.high AND e.seq > COALESCE(d.settled_seq, 0)
                        AND e.seq <= p.until_seq AND (e.author <> p.account OR e.device IS NULL OR e.device <> ?)
                    ORDER BY e.low, e.high, e.seq LIMIT 1))
            ORDER BY p.account, p.low, p.high LIMIT ?""";

    private static final String WITH_LOW = "p.low = ? AND p.high >= ?";
    private static final String BEHIND_LOW = "p.low > ?";

    static final String OF_ACCOUNT_WITH_LOW = OF_ACCOUNT.formatted(WITH_LOW);

    static final String OF_ACCOUNT_BEHIND_LOW = OF_ACCOUNT.formatted(BEHIND_LOW);

    static final String OF_DEVICE_WITH_LOW = OF_DEVICE.formatted(WITH_LOW);

    static final String OF_DEVICE_BEHIND_LOW = OF_DEVICE.formatted(BEHIND_LOW);

    private WaitingSql() {}
}
