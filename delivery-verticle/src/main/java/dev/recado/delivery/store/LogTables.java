package dev.recado.delivery.store;

import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Conversation;
import dev.recado.storage.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The tables as the writer's thread uses them: on one connection, with statements prepared once, never committing.
 *
 * <p>Not thread safe. Writes are gathered in batches; a batch that meets a number, or on PostgreSQL a client id, that is there already
 * fails as a whole, and the transaction must be rolled back.
 */
public final class LogTables {
    private static final String MIGRATIONS = "dev/recado/delivery/migration";

    private final Connection connection;
    private final Statements statements;
    private final EntryTable entries;
    private final PostNoteTable postNotes;
    private final PostRunTable postRuns;
    private final ParticipantTable participants;
    private final GroupTable groups;
    private final BroadcastTable broadcasts;
    private final BlockTable blocks;
    private final DeviceTable devices;
    private final DeviceCursorTable deviceCursors;
    private final RetentionTable retention;

    /**
     * Where the tables' migrations are.
     *
     * @param dialect what is spoken
     * @return folders on the class path; a version is used once in all of them
     */
    public static String[] migrations(Dialect dialect) {
        return dialect == Dialect.HSQLDB
                ? new String[] {MIGRATIONS, MIGRATIONS + "-hsqldb"}
                : new String[] {MIGRATIONS};
    }

    /**
     * Prepares the statements.
     *
     * @param connection the writer's own; its statements end with it
     * @param dialect what it speaks
     * @throws SQLException if the tables are not there
     */
    public LogTables(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        statements = new Statements(connection);
        entries = new EntryTable(statements);
        boolean postsNoted = dialect == Dialect.HSQLDB;
        postNotes = postsNoted ? new PostNoteTable(statements) : null;
        postRuns = postsNoted ? new PostRunTable(statements) : null;
        participants = new ParticipantTable(statements, entries);
        groups = new GroupTable(statements);
        blocks = new BlockTable(statements);
        devices = new DeviceTable(statements);
        deviceCursors = new DeviceCursorTable(statements, entries);
        broadcasts = new BroadcastTable(statements, devices, deviceCursors);
        retention = new RetentionTable(statements, devices);
    }

    /**
     * Loads the end of a conversation; of those who take part in it, nothing.
     *
     * @param id which
     * @return its end, which may be its beginning
     * @throws SQLException if the store fails
     */
    public Conversation conversation(ConversationId id) throws SQLException {
        long last = entries.last(id);
        return switch (id.kind()) {
            case DIRECT -> Conversation.direct(id, last, blocks.find(id));
            case GROUP -> Conversation.group(id, last, groups.find(id.group()).orElse(null));
            case BROADCAST ->
                Conversation.broadcast(id, last, broadcasts.find(id).orElse(null));
        };
    }

    /**
     * What was said.
     *
     * @return the entries
     */
    public EntryTable entries() {
        return entries;
    }

    /**
     * Which posts were accepted lately.
     *
     * @return what transactions note of them; {@code null} on PostgreSQL, where a unique key of the entries knows them
     */
    public PostNoteTable postNotes() {
        return postNotes;
    }

    /**
     * Which posts were accepted before.
     *
     * @return their runs; {@code null} on PostgreSQL, as {@link #postNotes}
     */
    public PostRunTable postRuns() {
        return postRuns;
    }

    /**
     * Begins to read the keys of all entries. On HSQLDB only.
     *
     * @return to be closed
     * @throws SQLException if the store fails
     */
    public EntryKeys entryKeys() throws SQLException {
        return new EntryKeys(connection);
    }

    /**
     * Who takes part.
     *
     * @return the participants
     */
    public ParticipantTable participants() {
        return participants;
    }

    /**
     * What is known of groups.
     *
     * @return the groups
     */
    public GroupTable groups() {
        return groups;
    }

    /**
     * Who takes nothing from whom.
     *
     * @return the blocks
     */
    public BlockTable blocks() {
        return blocks;
    }

    /**
     * What sessions have said that they run on.
     *
     * @return the devices
     */
    public DeviceTable devices() {
        return devices;
    }

    /**
     * How far devices are.
     *
     * @return their cursors
     */
    public DeviceCursorTable deviceCursors() {
        return deviceCursors;
    }

    /**
     * What many receive.
     *
     * @return the broadcasts
     */
    public BroadcastTable broadcasts() {
        return broadcasts;
    }

    /**
     * What is no longer kept.
     *
     * @return what removes it
     */
    public RetentionTable retention() {
        return retention;
    }

    /**
     * Drops what was gathered for a batch that failed.
     *
     * @throws SQLException if the connection is gone
     */
    public void discard() throws SQLException {
        statements.discard();
    }
}
