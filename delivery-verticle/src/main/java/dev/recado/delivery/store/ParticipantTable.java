package dev.recado.delivery.store;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Conversation;
import dev.recado.delivery.domain.Participant;
import dev.recado.delivery.domain.Tenure;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;

/** Whose conversations are, and how far everyone is, as the writer's thread uses it. */
public final class ParticipantTable {
    private static final String SELECT = """
            SELECT delivered_seq, read_seq, settled_seq, from_seq, until_seq FROM participant
            WHERE account = ? AND low = ? AND high = ?""";

    private static final String INSERT = """
            INSERT INTO participant
                (delivered_seq, read_seq, settled_seq, from_seq, until_seq, account, low, high, seen_delivered, seen_read)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)""";

    private static final String UPDATE = """
            UPDATE participant SET delivered_seq = ?, read_seq = ?, settled_seq = ?, from_seq = ?, until_seq = ?
            WHERE account = ? AND low = ? AND high = ?""";

    private static final String UPDATE_SEEN = """
            UPDATE participant
            SET seen_delivered = GREATEST(seen_delivered, ?), seen_read = GREATEST(seen_read, ?)
            WHERE account = ? AND low = ? AND high = ?""";

    private static final String INSERT_PAST = """
            INSERT INTO past_tenure (account, low, high, from_seq, until_seq) VALUES (?, ?, ?, ?, ?)""";

    private final EntryTable entries;
    private final PreparedStatement select;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement updateSeen;
    private final PreparedStatement insertPast;

    ParticipantTable(Statements statements, EntryTable entries) throws SQLException {
        this.entries = entries;
        select = statements.query(SELECT);
        insert = statements.batch(INSERT);
        update = statements.batch(UPDATE);
        updateSeen = statements.batch(UPDATE_SEEN);
        insertPast = statements.query(INSERT_PAST);
    }

    /**
     * Loads a participant.
     *
     * @param conversation of which, as it is remembered now
     * @param account who
     * @return how far he is, or nothing if he never took part
     * @throws SQLException if the store fails
     */
    public Optional<Participant> find(Conversation conversation, AccountId account) throws SQLException {
        ConversationId id = conversation.id();
        try (ResultSet row = Statements.query(select, account.value(), id.low(), id.high())) {
            if (!row.next()) {
                return Optional.empty();
            }
            Cursors cursors = new Cursors(row.getLong(1), row.getLong(2));
            long settled = row.getLong(3);
            Tenure tenure = new Tenure(row.getLong(4), row.getLong(5));
            long lastOfOthers = Math.max(
                    entries.lastOfOthers(id, account, settled, tenure.until()),
                    entries.lastMissed(id, settled, tenure));
            return Optional.of(new Participant(conversation, account, tenure, cursors, settled, lastOfOthers));
        }
    }

    /**
     * Writes new participants.
     *
     * @param participants any number of them
     * @throws SQLException if the store fails, or one of them is there already
     */
    public void insert(Collection<Participant> participants) throws SQLException {
        write(insert, participants);
    }

    /**
     * Writes how far participants are, and what is theirs.
     *
     * @param participants any number of them
     * @throws SQLException if the store fails
     */
    public void update(Collection<Participant> participants) throws SQLException {
        write(update, participants);
    }

    private static void write(PreparedStatement statement, Collection<Participant> participants) throws SQLException {
        for (Participant participant : participants) {
            Cursors cursors = participant.cursors();
            Tenure tenure = participant.tenure();
            ConversationId id = participant.conversation().id();
            Statements.set(statement, 1, cursors.delivered(), cursors.read(), participant.settled());
            Statements.set(statement, 4, tenure.from(), tenure.until());
            Statements.set(statement, 6, participant.account().value(), id.low(), id.high());
            statement.addBatch();
        }
        Statements.execute(statement, participants.size());
    }

    /**
     * Writes what was somebody's before he came back.
     *
     * @param participant who
     * @param past what was his
     * @throws SQLException if the store fails
     */
    public void insertPast(Participant participant, Tenure past) throws SQLException {
        ConversationId id = participant.conversation().id();
        Statements.set(insertPast, 1, participant.account().value(), id.low(), id.high(), past.from(), past.until());
        insertPast.executeUpdate();
    }

    /**
     * Writes that somebody has seen receipts.
     *
     * @param account who
     * @param receipts what he has seen
     * @throws SQLException if the store fails
     */
    public void updateSeen(AccountId account, Collection<Receipt> receipts) throws SQLException {
        for (Receipt receipt : receipts) {
            ConversationId id = receipt.conversation();
            Statements.set(updateSeen, 1, receipt.delivered(), receipt.read(), account.value(), id.low(), id.high());
            updateSeen.addBatch();
        }
        Statements.execute(updateSeen, receipts.size());
    }
}
