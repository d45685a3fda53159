package dev.recado.delivery.store;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.delivery.domain.Conversation;
import dev.recado.delivery.domain.Participant;
import dev.recado.delivery.domain.PostKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables as the writer's thread uses them: on one connection, with statements prepared once, never committing.
 *
 * <p>Not thread safe. Writes are gathered in batches; a batch that meets a number or a client id that is there already fails
 * as a whole, and the transaction must be rolled back.
 */
public final class LogTables {
    private final PreparedStatement insertEntry;
    private final PreparedStatement insertParticipant;
    private final PreparedStatement updateParticipant;
    private final PreparedStatement updateSeen;
    private final PreparedStatement lastSeq;
    private final PreparedStatement lastSeqOfOthers;
    private final PreparedStatement selectParticipant;
    private final PreparedStatement entryOfClientId;
    private final PreparedStatement entryAt;

    /**
     * Prepares the statements.
     *
     * @param connection the writer's own; its statements end with it
     * @throws SQLException if the tables are not there
     */
    public LogTables(Connection connection) throws SQLException {
        insertEntry = connection.prepareStatement(LogSql.INSERT_ENTRY);
        insertParticipant = connection.prepareStatement(LogSql.INSERT_PARTICIPANT);
        updateParticipant = connection.prepareStatement(LogSql.UPDATE_PARTICIPANT);
        updateSeen = connection.prepareStatement(LogSql.UPDATE_SEEN);
        lastSeq = connection.prepareStatement(LogSql.LAST_SEQ);
        lastSeqOfOthers = connection.prepareStatement(LogSql.LAST_SEQ_OF_OTHERS);
        selectParticipant = connection.prepareStatement(LogSql.SELECT_PARTICIPANT);
        entryOfClientId = connection.prepareStatement(LogSql.ENTRY_OF_CLIENT_ID);
        entryAt = connection.prepareStatement(LogSql.ENTRY_AT);
    }

    /**
     * Loads the end of a direct conversation.
     *
     * @param id which
     * @return its end and its participants, or nothing if nothing was ever said in it
     * @throws SQLException if the store fails
     */
    public Optional<Conversation> conversation(ConversationId id) throws SQLException {
        List<Participant> participants = new ArrayList<>();
        for (long account : Stream.of(id.low(), id.high()).distinct().toList()) {
            participant(id, new AccountId(account)).ifPresent(participants::add);
        }
        if (participants.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Conversation(id, number(lastSeq, id.low(), id.high()), participants));
    }

    private Optional<Participant> participant(ConversationId id, AccountId account) throws SQLException {
        try (ResultSet row = query(selectParticipant, account.value(), id.low(), id.high())) {
            if (!row.next()) {
                return Optional.empty();
            }
            Cursors cursors = new Cursors(row.getLong(1), row.getLong(2));
            long settled = row.getLong(3);
            long lastOfOthers = number(lastSeqOfOthers, id.low(), id.high(), settled, account.value());
            return Optional.of(new Participant(account, cursors, settled, lastOfOthers));
        }
    }

    /**
     * Finds what became of an earlier post.
     *
     * @param key its author and id
     * @return its entry, or nothing if it was never accepted
     * @throws SQLException if the store fails
     */
    public Optional<Entry> entry(PostKey key) throws SQLException {
        entryOfClientId.setLong(1, key.author().value());
        entryOfClientId.setString(2, key.id().value());
        return entry(entryOfClientId);
    }

    /**
     * Finds an entry by its number.
     *
     * @param position its place
     * @return the entry, or nothing if it is not kept
     * @throws SQLException if the store fails
     */
    public Optional<Entry> entry(Position position) throws SQLException {
        set(entryAt, 1, position.conversation().low(), position.conversation().high(), position.seq());
        return entry(entryAt);
    }

    private static Optional<Entry> entry(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(entry(row)) : Optional.empty();
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new ConversationId(row.getLong(1), row.getLong(2)),
                row.getLong(3),
                new AccountId(row.getLong(4)),
                new Nickname(row.getString(5)),
                row.getLong(7),
                new MessageId(row.getString(6)),
                row.getString(8),
                row.getString(9));
    }

    /**
     * Writes new entries.
     *
     * @param entries any number of them
     * @throws SQLException if the store fails, or one of their numbers or client ids is there already
     */
    public void insertEntries(Collection<Entry> entries) throws SQLException {
        for (Entry entry : entries) {
            ConversationId id = entry.conversation();
            set(insertEntry, 1, id.low(), id.high(), entry.seq(), entry.from().value());
            insertEntry.setString(5, entry.fromNickname().value());
            insertEntry.setString(6, entry.id().value());
            insertEntry.setLong(7, entry.at());
            insertEntry.setString(8, entry.type());
            insertEntry.setString(9, entry.body());
            insertEntry.addBatch();
        }
        execute(insertEntry, entries.size());
    }

    /**
     * Writes the participants of new conversations.
     *
     * @param participants with the conversation of each
     * @throws SQLException if the store fails, or one of them is there already
     */
    public void insertParticipants(Map<Participant, ConversationId> participants) throws SQLException {
        writeParticipants(insertParticipant, participants);
    }

    /**
     * Writes how far participants are.
     *
     * @param participants with the conversation of each
     * @throws SQLException if the store fails
     */
    public void updateParticipants(Map<Participant, ConversationId> participants) throws SQLException {
        writeParticipants(updateParticipant, participants);
    }

    private static void writeParticipants(PreparedStatement statement, Map<Participant, ConversationId> participants)
            throws SQLException {
        for (Map.Entry<Participant, ConversationId> each : participants.entrySet()) {
            Participant participant = each.getKey();
            Cursors cursors = participant.cursors();
            set(statement, 1, cursors.delivered(), cursors.read(), participant.settled());
            set(
                    statement,
                    4,
                    participant.account().value(),
                    each.getValue().low(),
                    each.getValue().high());
            statement.addBatch();
        }
        execute(statement, participants.size());
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
            set(updateSeen, 1, receipt.delivered(), receipt.read(), account.value(), id.low(), id.high());
            updateSeen.addBatch();
        }
        execute(updateSeen, receipts.size());
    }

    /**
     * Drops what was gathered for a batch that failed.
     *
     * @throws SQLException if the connection is gone
     */
    public void discard() throws SQLException {
        for (PreparedStatement statement : List.of(insertEntry, insertParticipant, updateParticipant, updateSeen)) {
            statement.clearBatch();
        }
    }

    private static long number(PreparedStatement statement, long... parameters) throws SQLException {
        try (ResultSet row = query(statement, parameters)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static ResultSet query(PreparedStatement statement, long... parameters) throws SQLException {
        set(statement, 1, parameters);
        return statement.executeQuery();
    }

    private static void set(PreparedStatement statement, int first, long... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setLong(first + i, values[i]);
        }
    }

    private static void execute(PreparedStatement statement, int rows) throws SQLException {
        // HSQLDB refuses an empty batch.
        if (rows > 0) {
            statement.executeBatch();
        }
    }
}
