package dev.recado.delivery.store;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.delivery.domain.PostKey;
import dev.recado.delivery.domain.Tenure;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;

/** The entries, as the writer's thread uses them. */
public final class EntryTable {
    private static final String SELECT = """
            SELECT low, high, seq, author, author_nickname, client_id, accepted_at, media_type, body, device
            FROM entry
            """;

    private static final String INSERT = """
            INSERT INTO entry (low, high, seq, author, author_nickname, client_id, accepted_at, media_type, body, device)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LAST_SEQ_OF_OTHERS = """
            SELECT seq FROM entry WHERE low = ? AND high = ? AND seq > ? AND seq <= ? AND author <> ?
            ORDER BY low DESC, high DESC, seq DESC LIMIT 1""";

    private static final String REMOVED = """
            SELECT up_to_seq FROM removed_entries WHERE low = ? AND high = ?""";

    private final PreparedStatement insert;
    private final PreparedStatement byClientId;
    private final PreparedStatement byPosition;
    private final PreparedStatement kept;
    private final PreparedStatement lastSeq;
    private final PreparedStatement lastSeqOfOthers;
    private final PreparedStatement removed;

    EntryTable(Statements statements) throws SQLException {
        insert = statements.batch(INSERT);
        byClientId = statements.query(SELECT + "WHERE author = ? AND client_id = ?");
        byPosition = statements.query(SELECT + "WHERE low = ? AND high = ? AND seq = ?");
        kept = statements.query("SELECT seq FROM entry WHERE low = ? AND high = ? AND seq = ?");
        lastSeq = statements.query(LogSql.LAST_SEQ);
        lastSeqOfOthers = statements.query(LAST_SEQ_OF_OTHERS);
        removed = statements.query(REMOVED);
    }

    /**
     * Writes new entries.
     *
     * @param entries any number of them
     * @throws SQLException if the store fails, or one of their numbers or client ids is there already
     */
    public void insert(Collection<Entry> entries) throws SQLException {
        for (Entry entry : entries) {
            ConversationId id = entry.conversation();
            Statements.set(
                    insert, 1, id.low(), id.high(), entry.seq(), entry.from().value());
            insert.setString(5, entry.fromNickname().value());
            insert.setString(6, entry.id().value());
            insert.setLong(7, entry.at());
            insert.setString(8, entry.type());
            insert.setString(9, entry.body());
            insert.setString(10, entry.device() == null ? null : entry.device().value());
            insert.addBatch();
        }
        Statements.execute(insert, entries.size());
    }

    /**
     * Finds what became of an earlier post.
     *
     * @param key its author and id
     * @return its entry, or nothing if it was never accepted, or is not kept
     * @throws SQLException if the store fails
     */
    public Optional<Entry> find(PostKey key) throws SQLException {
        byClientId.setLong(1, key.author().value());
        byClientId.setString(2, key.id().value());
        return entry(byClientId);
    }

    /**
     * Finds an entry by its number.
     *
     * @param position its place
     * @return the entry, or nothing if it is not kept
     * @throws SQLException if the store fails
     */
    public Optional<Entry> find(Position position) throws SQLException {
        ConversationId id = position.conversation();
        Statements.set(byPosition, 1, id.low(), id.high(), position.seq());
        return entry(byPosition);
    }

    /**
     * Tells whether an entry is kept.
     *
     * @param position its place
     * @return false if there is none
     * @throws SQLException if the store fails
     */
    public boolean kept(Position position) throws SQLException {
        ConversationId id = position.conversation();
        return Statements.number(kept, id.low(), id.high(), position.seq()) > 0;
    }

    /**
     * The number of the last entry that there ever was, whether it is kept or not.
     *
     * @param id of which conversation
     * @return its number, 0 if there was none
     * @throws SQLException if the store fails
     */
    public long last(ConversationId id) throws SQLException {
        long kept = Statements.number(lastSeq, id.low(), id.high());
        return Math.max(kept, Statements.number(removed, id.low(), id.high()));
    }

    /**
     * The number of the last entry in a range that somebody else wrote.
     *
     * @param id of which conversation
     * @param account than whom
     * @param after behind which number
     * @param until up to which number
     * @return its number, 0 if there is none
     * @throws SQLException if the store fails
     */
    public long lastOfOthers(ConversationId id, AccountId account, long after, long until) throws SQLException {
        return Statements.number(lastSeqOfOthers, id.low(), id.high(), after, until, account.value());
    }

    /**
     * The number of the last entry of somebody's that retention removed behind where he is settled, or his device. It was somebody
     * else's: nobody's own entries are removed before he is settled behind them.
     *
     * @param id of which conversation
     * @param settled where that is
     * @param tenure what of it is his
     * @return its number, 0 if there is none
     * @throws SQLException if the store fails
     */
    public long lastMissed(ConversationId id, long settled, Tenure tenure) throws SQLException {
        long last = Math.min(tenure.until(), Statements.number(removed, id.low(), id.high()));
        return last > settled && last >= tenure.from() ? last : 0;
    }

    private static Optional<Entry> entry(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(entry(row)) : Optional.empty();
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String device = row.getString(10);
        return new Entry(
                new ConversationId(row.getLong(1), row.getLong(2)),
                row.getLong(3),
                new AccountId(row.getLong(4)),
                new Nickname(row.getString(5)),
                row.getLong(7),
                new MessageId(row.getString(6)),
                row.getString(8),
                row.getString(9),
                null,
                device == null ? null : new DeviceName(device),
                null);
    }
}
