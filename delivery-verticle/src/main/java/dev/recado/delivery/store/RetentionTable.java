package dev.recado.delivery.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.domain.DeviceKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Removes what is no longer kept, as the writer's thread does it: a bounded number of rows at a time. */
public final class RetentionTable {
    private final DeviceTable devices;
    private final PreparedStatement authors;
    private final PreparedStatement deleteEntries;
    private final PreparedStatement raiseRemoved;
    private final PreparedStatement insertRemoved;
    private final PreparedStatement deleteRemoved;
    private final PreparedStatement recipients;
    private final PreparedStatement deleteRecipient;
    private final PreparedStatement deleteDeviceCursor;
    private final PreparedStatement deleteBroadcast;
    private final PreparedStatement deviceCursors;
    private final PreparedStatement deleteDevice;

    RetentionTable(Statements statements, DeviceTable devices) throws SQLException {
        this.devices = devices;
        authors = statements.query(RetentionSql.AUTHORS);
        deleteEntries = statements.query(RetentionSql.DELETE_ENTRIES);
        raiseRemoved = statements.query(RetentionSql.RAISE_REMOVED);
        insertRemoved = statements.query(RetentionSql.INSERT_REMOVED);
        deleteRemoved = statements.query(RetentionSql.DELETE_REMOVED);
        recipients = statements.query(BroadcastSql.RECIPIENTS);
        deleteRecipient = statements.batch(BroadcastSql.DELETE_RECIPIENT);
        deleteDeviceCursor = statements.batch(RetentionSql.DELETE_DEVICE_CURSOR);
        deleteBroadcast = statements.query(BroadcastSql.DELETE);
        deviceCursors = statements.query(RetentionSql.DEVICE_CURSORS);
        deleteDevice = statements.query(RetentionSql.DELETE_DEVICE);
    }

    /**
     * Who wrote some entries, and from where.
     *
     * @param conversation of which
     * @param from the first of them
     * @param upTo the last
     * @return for each author the devices he used, {@code null} for none in particular
     * @throws SQLException if the store fails
     */
    public Map<AccountId, List<DeviceName>> authors(ConversationId conversation, long from, long upTo)
            throws SQLException {
        Map<AccountId, List<DeviceName>> found = new HashMap<>();
        try (ResultSet rows = Statements.query(authors, conversation.low(), conversation.high(), from, upTo)) {
            while (rows.next()) {
                String device = rows.getString(2);
                found.computeIfAbsent(new AccountId(rows.getLong(1)), author -> new ArrayList<>())
                        .add(device == null ? null : new DeviceName(device));
            }
        }
        return found;
    }

    /**
     * Removes the oldest entries of a conversation, and remembers up to where.
     *
     * @param conversation of which
     * @param from the oldest one that is kept
     * @param upTo the last one to remove
     * @throws SQLException if the store fails
     */
    public void removeEntries(ConversationId conversation, long from, long upTo) throws SQLException {
        Statements.set(deleteEntries, 1, conversation.low(), conversation.high(), from, upTo);
        deleteEntries.executeUpdate();
        Statements.set(raiseRemoved, 1, upTo, conversation.low(), conversation.high());
        if (raiseRemoved.executeUpdate() == 0) {
            Statements.set(insertRemoved, 1, upTo, conversation.low(), conversation.high());
            insertRemoved.executeUpdate();
        }
    }

    /**
     * Removes recipients of a broadcast whose entry is gone, and the broadcast itself with the last of them.
     *
     * @param conversation its own
     * @param limit how many of them at most
     * @return whether it is gone now
     * @throws SQLException if the store fails
     */
    public boolean removeBroadcast(ConversationId conversation, int limit) throws SQLException {
        List<Long> accounts = recipients(conversation, limit);
        int cursors = 0;
        for (long account : accounts) {
            cursors += gatherDeviceCursors(conversation, account);
            Statements.set(deleteRecipient, 1, account, conversation.high());
            deleteRecipient.addBatch();
        }
        Statements.execute(deleteDeviceCursor, cursors);
        Statements.execute(deleteRecipient, accounts.size());
        if (accounts.size() == limit) {
            return false;
        }
        Statements.set(deleteBroadcast, 1, conversation.high());
        deleteBroadcast.executeUpdate();
        Statements.set(deleteRemoved, 1, conversation.low(), conversation.high());
        deleteRemoved.executeUpdate();
        return true;
    }

    private List<Long> recipients(ConversationId conversation, int limit) throws SQLException {
        List<Long> accounts = new ArrayList<>();
        try (ResultSet rows = Statements.query(recipients, conversation.high(), limit)) {
            while (rows.next()) {
                accounts.add(rows.getLong(1));
            }
        }
        return accounts;
    }

    /** Its cursors are found by its name only: a device may have very many others. */
    private int gatherDeviceCursors(ConversationId conversation, long account) throws SQLException {
        List<DeviceKey> theirs = devices.of(new AccountId(account));
        for (DeviceKey device : theirs) {
            gather(device, conversation);
        }
        return theirs.size();
    }

    private void gather(DeviceKey device, ConversationId conversation) throws SQLException {
        DeviceTable.set(deleteDeviceCursor, 1, device);
        Statements.set(deleteDeviceCursor, 3, conversation.low(), conversation.high());
        deleteDeviceCursor.addBatch();
    }

    /**
     * Removes cursors of a device, and the device itself with the last of them.
     *
     * @param device which
     * @param limit how many of them at most
     * @return whether it is gone now
     * @throws SQLException if the store fails
     */
    public boolean removeDevice(DeviceKey device, int limit) throws SQLException {
        int cursors = 0;
        DeviceTable.set(deviceCursors, 1, device);
        deviceCursors.setInt(3, limit);
        try (ResultSet rows = deviceCursors.executeQuery()) {
            while (rows.next()) {
                gather(device, new ConversationId(rows.getLong(1), rows.getLong(2)));
                cursors++;
            }
        }
        Statements.execute(deleteDeviceCursor, cursors);
        if (cursors == limit) {
            return false;
        }
        DeviceTable.set(deleteDevice, 1, device);
        deleteDevice.executeUpdate();
        return true;
    }
}
