package dev.recado.terminal.store;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was said. */
final class Entries {
    private static final String SELECT = """
            SELECT low, high, seq, author, author_nickname, accepted_at, client_id, media_type, body, group_name, device
            FROM entry
            """;

    private static final String BEFORE = SELECT + """
            WHERE low = ? AND high = ? AND seq < ? ORDER BY low DESC, high DESC, seq DESC LIMIT ?""";

    private static final String SEARCH_ONE = SELECT + """
            WHERE low = ? AND high = ? AND LOCATE(?, folded) > 0 AND NOT told_change
            ORDER BY low DESC, high DESC, seq DESC LIMIT ?""";

    private static final String SEARCH_ALL = SELECT + """
            WHERE LOCATE(?, folded) > 0 AND NOT told_change ORDER BY accepted_at DESC LIMIT ?""";

    private static final String IS_KEPT = "SELECT 1 FROM entry WHERE low = ? AND high = ? AND seq = ?";

    private static final String UNREAD = """
            SELECT COUNT(*) FROM (
                SELECT seq FROM entry WHERE low = ? AND high = ? AND seq > ? AND author <> ? AND NOT told_change LIMIT ?)""";

    private static final String INSERT = """
            INSERT INTO entry (low, high, seq, author, author_nickname, accepted_at, client_id, media_type, body, group_name,
                device, told_change, folded)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    Entries(Sql sql) {
        this.sql = sql;
    }

    /** Says whether it was new. */
    boolean keep(Entry entry) throws SQLException {
        ConversationId id = entry.conversation();
        if (sql.any(IS_KEPT, id.low(), id.high(), entry.seq())) {
            return false;
        }
        insert(entry);
        return true;
    }

    private void insert(Entry entry) throws SQLException {
        sql.update(
                INSERT,
                entry.conversation().low(),
                entry.conversation().high(),
                entry.seq(),
                entry.from().value(),
                entry.fromNickname().value(),
                entry.at(),
                entry.id().value(),
                entry.type(),
                entry.body(),
                entry.groupName() == null ? null : entry.groupName().value(),
                entry.device() == null ? null : entry.device().value(),
                entry.tellsOfChange(),
                entry.tellsOfChange() ? "" : Folding.plain(entry.body()));
    }

    List<Entry> before(ConversationId id, long before, int limit) throws SQLException {
        return oldestFirst(sql.list(Entries::read, BEFORE, id.low(), id.high(), before, limit));
    }

    Optional<Entry> newest(ConversationId id) throws SQLException {
        return before(id, Long.MAX_VALUE, 1).stream().findFirst();
    }

    List<Entry> search(ConversationId id, String text, int limit) throws SQLException {
        String plain = Folding.plain(text);
        if (plain.isBlank()) {
            return List.of();
        }
        return oldestFirst(
                id == null
                        ? sql.list(Entries::read, SEARCH_ALL, plain, limit)
                        : sql.list(Entries::read, SEARCH_ONE, id.low(), id.high(), plain, limit));
    }

    int unread(ConversationId id, long read, AccountId me, int max) throws SQLException {
        return sql.first(row -> row.getInt(1), UNREAD, id.low(), id.high(), read, me.value(), max)
                .orElse(0);
    }

    private static List<Entry> oldestFirst(List<Entry> newestFirst) {
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                new ConversationId(row.getLong(1), row.getLong(2)),
                row.getLong(3),
                new AccountId(row.getLong(4)),
                new Nickname(row.getString(5)),
                row.getLong(6),
                new MessageId(row.getString(7)),
                row.getString(8),
                row.getString(9),
                orNull(row.getString(10), GroupName::new),
                orNull(row.getString(11), DeviceName::new),
                null);
    }

    private static <T> T orNull(String text, Function<String, T> reader) {
        return text == null ? null : reader.apply(text);
    }
}
