package dev.recado.delivery.store;

import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.BroadcastLog;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.delivery.domain.DevicePlace;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Broadcasts and whom they are for, as the writer's thread uses them. */
public final class BroadcastTable {
    private final DeviceTable devices;
    private final DeviceCursorTable deviceCursors;
    private final PreparedStatement insert;
    private final PreparedStatement select;
    private final PreparedStatement advance;
    private final PreparedStatement recipientsBetween;
    private final PreparedStatement insertRecipient;
    private final PreparedStatement noteRemoved;

    BroadcastTable(Statements statements, DeviceTable devices, DeviceCursorTable deviceCursors) throws SQLException {
        this.devices = devices;
        this.deviceCursors = deviceCursors;
        insert = statements.query(BroadcastSql.INSERT);
        select = statements.query(BroadcastSql.SELECT);
        advance = statements.query(BroadcastSql.ADVANCE);
        recipientsBetween = statements.query(BroadcastSql.RECIPIENTS_BETWEEN);
        insertRecipient = statements.batch(BroadcastSql.INSERT_RECIPIENT);
        noteRemoved = statements.query(BroadcastSql.NOTE_REMOVED);
    }

    /**
     * Finds a broadcast.
     *
     * @param conversation its own
     * @return what is known of it, or nothing
     * @throws SQLException if the store fails
     */
    public Optional<BroadcastLog> find(ConversationId conversation) throws SQLException {
        try (ResultSet row = Statements.query(select, conversation.high())) {
            return row.next()
                    ? Optional.of(new BroadcastLog(
                            new AccountId(row.getLong(1)), Audience.valueOf(row.getString(2)), row.getLong(3)))
                    : Optional.empty();
        }
    }

    /**
     * Writes a new broadcast, of whose recipients none is known but the author.
     *
     * @param conversation its own
     * @param broadcast what was asked for
     * @param recipients for how many it is
     * @throws SQLException if the store fails, or the number is another one's
     */
    public void insert(ConversationId conversation, Broadcast broadcast, long recipients) throws SQLException {
        insert.setLong(1, conversation.high());
        insert.setLong(2, broadcast.author().account().value());
        insert.setString(3, broadcast.audience().name());
        insert.setLong(4, recipients);
        insert.executeUpdate();
        Statements.set(insertRecipient, 1, broadcast.author().account().value(), conversation.high(), 1);
        insertRecipient.addBatch();
        insertRecipient.executeBatch();
    }

    /**
     * Writes down recipients; those who are written down already stay as they are.
     *
     * @param conversation of the broadcast
     * @param recipients in the order of their ids
     * @param settled for whom of them nothing waits, whatever their devices
     * @throws SQLException if the store fails
     */
    public void addRecipients(ConversationId conversation, List<AccountId> recipients, Set<AccountId> settled)
            throws SQLException {
        List<AccountId> added = new ArrayList<>(recipients);
        added.removeIf(known(conversation, recipients)::contains);
        for (AccountId recipient : added) {
            Statements.set(
                    insertRecipient, 1, recipient.value(), conversation.high(), settled.contains(recipient) ? 1 : 0);
            insertRecipient.addBatch();
        }
        Statements.execute(insertRecipient, added.size());
        added.retainAll(settled);
        for (AccountId recipient : added) {
            settleDevices(conversation, recipient);
        }
    }

    /** A device that comes later begins where its account is. */
    private void settleDevices(ConversationId conversation, AccountId recipient) throws SQLException {
        List<DevicePlace> behind = List.of(new DevicePlace(conversation, 1));
        for (DeviceKey device : devices.of(recipient)) {
            deviceCursors.insert(device, behind);
        }
    }

    private Set<AccountId> known(ConversationId conversation, List<AccountId> recipients) throws SQLException {
        Set<AccountId> known = new HashSet<>();
        if (recipients.isEmpty()) {
            return known;
        }
        long first = recipients.get(0).value();
        long last = recipients.get(recipients.size() - 1).value();
        try (ResultSet rows = Statements.query(recipientsBetween, conversation.high(), first, last)) {
            while (rows.next()) {
                known.add(new AccountId(rows.getLong(1)));
            }
        }
        return known;
    }

    /**
     * Writes how far the recipients are written down.
     *
     * @param conversation of the broadcast
     * @param after the last account that was looked at
     * @param filled whether that was the last one of all
     * @throws SQLException if the store fails
     */
    public void advance(ConversationId conversation, long after, boolean filled) throws SQLException {
        advance.setLong(1, after);
        advance.setBoolean(2, filled);
        advance.setLong(3, conversation.high());
        advance.executeUpdate();
    }

    /**
     * Writes that the entry of a broadcast is gone.
     *
     * @param conversation of the broadcast
     * @param at when, in milliseconds since 1970
     * @throws SQLException if the store fails
     */
    public void noteRemoved(ConversationId conversation, long at) throws SQLException {
        Statements.set(noteRemoved, 1, at, conversation.high());
        noteRemoved.executeUpdate();
    }
}
