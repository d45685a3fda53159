package dev.recado.terminal.store;

import dev.recado.contract.id.ConversationId;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conversations, and how far this person is. Every number only grows. */
final class Places {
    private static final String ALL = "SELECT low, high, last_seq, read_seq FROM conversation";
    private static final String UNTOLD = "SELECT low, high, read_seq FROM conversation WHERE read_seq > told_seq";
    private static final String IS_THERE = "SELECT 1 FROM conversation WHERE low = ? AND high = ?";
    private static final String INSERT =
            "INSERT INTO conversation (low, high, last_seq, read_seq, told_seq) VALUES (?, ?, 0, 0, 0)";
    private static final String LAST =
            "UPDATE conversation SET last_seq = ? WHERE low = ? AND high = ? AND last_seq < ?";
    private static final String READ =
            "UPDATE conversation SET read_seq = ? WHERE low = ? AND high = ? AND read_seq < ?";
    private static final String TOLD =
            "UPDATE conversation SET told_seq = ? WHERE low = ? AND high = ? AND told_seq < ?";

    private final Sql sql;

    Places(Sql sql) {
        this.sql = sql;
    }

    /** Where this person is in a conversation. */
    record Place(ConversationId conversation, long last, long read) {}

    void last(ConversationId id, long seq) throws SQLException {
        forward(LAST, id, seq);
    }

    void read(ConversationId id, long seq) throws SQLException {
        forward(READ, id, seq);
    }

    void readTold(ConversationId id, long seq) throws SQLException {
        forward(TOLD, id, seq);
    }

    private void forward(String update, ConversationId id, long seq) throws SQLException {
        if (!sql.any(IS_THERE, id.low(), id.high())) {
            sql.update(INSERT, id.low(), id.high());
        }
        sql.update(update, seq, id.low(), id.high(), seq);
    }

    Map<ConversationId, Long> untold() throws SQLException {
        Map<ConversationId, Long> untold = new LinkedHashMap<>();
        sql.list(row -> untold.put(new ConversationId(row.getLong(1), row.getLong(2)), row.getLong(3)), UNTOLD);
        return untold;
    }

    List<Place> all() throws SQLException {
        return sql.list(
                row -> new Place(new ConversationId(row.getLong(1), row.getLong(2)), row.getLong(3), row.getLong(4)),
                ALL);
    }
}
