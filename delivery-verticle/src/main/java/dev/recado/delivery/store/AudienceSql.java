package dev.recado.delivery.store;

/** The statements about everyone who could see an entry; see {@link LogSql} for why every column of a key is in the order. */
final class AudienceSql {
    /** How often the number of the entry stands among the parameters of its audience. */
    static final int TIMES_SEQ = 5;

    private static final String FROM_PARTICIPANT = """
            FROM participant p
            WHERE low = ? AND high = ? AND account > ? AND account <> ? AND (
                from_seq <= ? AND until_seq >= ? OR from_seq > ? AND EXISTS (
                    SELECT 1 FROM past_tenure t WHERE t.account = p.account AND t.low = p.low AND t.high = p.high
                        AND t.from_seq <= ? AND t.until_seq >= ?))
            ORDER BY low, high, account LIMIT ?""";

    static final String PAGE = "SELECT account, delivered_seq, read_seq " + FROM_PARTICIPANT;

    static final String COUNTS = """
            SELECT COUNT(*), MAX(account), SUM(CASE WHEN delivered_seq >= ? THEN 1 ELSE 0 END),
                SUM(CASE WHEN read_seq >= ? THEN 1 ELSE 0 END)
            FROM (SELECT account, delivered_seq, read_seq
            """ + FROM_PARTICIPANT + ") audience";

    private AudienceSql() {}
}
