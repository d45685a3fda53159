package dev.recado.delivery.store;

import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.DeviceCursor;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.delivery.domain.DevicePlace;
import dev.recado.delivery.domain.Participant;
import dev.recado.delivery.domain.Tenure;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How far devices are, as the writer's thread uses it. */
public final class DeviceCursorTable {
    private static final String SELECT = """
            SELECT c.delivered_seq, c.settled_seq FROM device d
            LEFT JOIN device_cursor c ON c.account = d.account AND c.device = d.name AND c.low = ? AND c.high = ?
            WHERE d.account = ? AND d.name = ? AND d.ready""";

    private static final String LAST_SEQ_FROM_ELSEWHERE = """
            SELECT seq FROM entry WHERE low = ? AND high = ? AND seq > ? AND seq <= ?
                AND (author <> ? OR device IS NULL OR device <> ?)
            ORDER BY low DESC, high DESC, seq DESC LIMIT 1""";

    private static final String SELECT_PLACED = """
            SELECT low, high FROM device_cursor
            WHERE account = ? AND device = ? AND low >= ? AND (low > ? OR high >= ?)
            ORDER BY account, device, low, high LIMIT ?""";

    private static final String INSERT = """
            INSERT INTO device_cursor (delivered_seq, settled_seq, account, device, low, high)
            VALUES (?, ?, ?, ?, ?, ?)""";

    /** A device that was forgotten and has come back may be further than the owner of a conversation remembers. */
    private static final String UPDATE = """
            UPDATE device_cursor SET delivered_seq = GREATEST(delivered_seq, ?), settled_seq = GREATEST(settled_seq, ?)
            WHERE account = ? AND device = ? AND low = ? AND high = ?""";

    private final EntryTable entries;
    private final PreparedStatement select;
    private final PreparedStatement lastSeqFromElsewhere;
    private final PreparedStatement selectPlaced;
    private final PreparedStatement insert;
    private final PreparedStatement update;

    DeviceCursorTable(Statements statements, EntryTable entries) throws SQLException {
        this.entries = entries;
        select = statements.query(SELECT);
        lastSeqFromElsewhere = statements.query(LAST_SEQ_FROM_ELSEWHERE);
        selectPlaced = statements.query(SELECT_PLACED);
        insert = statements.batch(INSERT);
        update = statements.batch(UPDATE);
    }

    /**
     * Loads how far a device is.
     *
     * @param participant its account in the conversation, as it is remembered now
     * @param device which
     * @return its cursor, which may be at the beginning; or nothing if there is no such device, or it is not ready
     * @throws SQLException if the store fails
     */
    public Optional<DeviceCursor> find(Participant participant, DeviceKey device) throws SQLException {
        ConversationId id = participant.conversation().id();
        Statements.set(select, 1, id.low(), id.high());
        DeviceTable.set(select, 3, device);
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            long delivered = row.getLong(1);
            boolean stored = !row.wasNull();
            long settled = row.getLong(2);
            Tenure tenure = participant.tenure();
            long last = Math.max(
                    lastFromElsewhere(participant, device, settled, tenure.until()),
                    entries.lastMissed(id, settled, tenure));
            return Optional.of(new DeviceCursor(participant, device, delivered, settled, last, stored));
        }
    }

    /**
     * The number of the last entry in a range that was not sent from a device.
     *
     * @param participant its account in the conversation
     * @param device which
     * @param after behind which number
     * @param until up to which number
     * @return its number, 0 if there is none
     * @throws SQLException if the store fails
     */
    public long lastFromElsewhere(Participant participant, DeviceKey device, long after, long until)
            throws SQLException {
        ConversationId id = participant.conversation().id();
        Statements.set(lastSeqFromElsewhere, 1, id.low(), id.high(), after, until);
        DeviceTable.set(lastSeqFromElsewhere, 5, device);
        return Statements.number(lastSeqFromElsewhere);
    }

    /**
     * Which conversations a device has cursors in.
     *
     * @param device which
     * @param from the first conversation to look at
     * @param limit how many at most
     * @return them
     * @throws SQLException if the store fails
     */
    public Set<ConversationId> placed(DeviceKey device, ConversationId from, int limit) throws SQLException {
        DeviceTable.set(selectPlaced, 1, device);
        Statements.set(selectPlaced, 3, from.low(), from.low(), from.high(), limit);
        Set<ConversationId> found = new HashSet<>();
        try (ResultSet rows = selectPlaced.executeQuery()) {
            while (rows.next()) {
                found.add(new ConversationId(rows.getLong(1), rows.getLong(2)));
            }
        }
        return found;
    }

    /**
     * Writes where a new device begins.
     *
     * @param device which
     * @param places any number of them
     * @throws SQLException if the store fails, or one of them is there already
     */
    public void insert(DeviceKey device, Collection<DevicePlace> places) throws SQLException {
        for (DevicePlace place : places) {
            write(insert, place.seq(), place.seq(), device, place.conversation());
        }
        Statements.execute(insert, places.size());
    }

    /**
     * Writes how far devices are, whether there was a row for that or not.
     *
     * @param cursors any number of them
     * @throws SQLException if the store fails
     */
    public void write(Collection<DeviceCursor> cursors) throws SQLException {
        int inserted = 0;
        for (DeviceCursor cursor : cursors) {
            ConversationId id = cursor.participant().conversation().id();
            PreparedStatement statement = cursor.stored() ? update : insert;
            inserted += cursor.stored() ? 0 : 1;
            write(statement, cursor.delivered(), cursor.settled(), cursor.device(), id);
        }
        Statements.execute(insert, inserted);
        Statements.execute(update, cursors.size() - inserted);
        cursors.forEach(DeviceCursor::markStored);
    }

    private static void write(
            PreparedStatement statement, long delivered, long settled, DeviceKey device, ConversationId id)
            throws SQLException {
        Statements.set(statement, 1, delivered, settled);
        DeviceTable.set(statement, 3, device);
        Statements.set(statement, 5, id.low(), id.high());
        statement.addBatch();
    }
}
