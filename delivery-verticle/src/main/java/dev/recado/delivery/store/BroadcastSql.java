package dev.recado.delivery.store;

/** The statements of broadcasts. The conversation of a broadcast is {@code 0, id}. */
final class BroadcastSql {
    static final String INSERT = """
            INSERT INTO broadcast (id, author, audience, recipients, filled_after, filled) VALUES (?, ?, ?, ?, 0, FALSE)""";

    static final String SELECT = "SELECT author, audience, recipients FROM broadcast WHERE id = ?";

    static final String FILLED = "SELECT filled FROM broadcast WHERE id = ?";

    static final String UNFILLED = """
            SELECT id, author, audience, filled_after FROM broadcast WHERE filled = FALSE AND id > ?
            ORDER BY filled, id LIMIT 1""";

    static final String UNFILLED_BY_PRESENCE = """
            SELECT id FROM broadcast WHERE filled = FALSE AND audience <> 'ALL' LIMIT 1""";

    static final String ADVANCE = "UPDATE broadcast SET filled_after = ?, filled = ? WHERE id = ?";

    static final String RECIPIENTS_BETWEEN = """
            SELECT account FROM participant WHERE low = 0 AND high = ? AND account >= ? AND account <= ?""";

    /** Nothing is his own but what the author wrote. */
    static final String INSERT_RECIPIENT = """
            INSERT INTO participant
                (account, low, high, delivered_seq, read_seq, settled_seq, seen_delivered, seen_read)
            VALUES (?, 0, ?, 0, 0, ?, 0, 0)""";

    static final String GONE = """
            SELECT id FROM broadcast WHERE removed_at > 0 AND removed_at < ? ORDER BY removed_at, id LIMIT 1""";

    static final String NOTE_REMOVED = "UPDATE broadcast SET removed_at = ? WHERE id = ?";

    static final String RECIPIENTS = """
            SELECT account FROM participant WHERE low = 0 AND high = ? ORDER BY low, high, account LIMIT ?""";

    static final String DELETE_RECIPIENT = "DELETE FROM participant WHERE account = ? AND low = 0 AND high = ?";

    static final String DELETE = "DELETE FROM broadcast WHERE id = ?";

    private BroadcastSql() {}
}
