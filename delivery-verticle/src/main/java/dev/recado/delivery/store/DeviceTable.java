package dev.recado.delivery.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.domain.DeviceKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The devices, as the writer's thread uses them. */
public final class DeviceTable {
    private final PreparedStatement select;
    private final PreparedStatement count;
    private final PreparedStatement ofAccount;
    private final PreparedStatement insert;
    private final PreparedStatement updateSeen;
    private final PreparedStatement updateReady;
    private final PreparedStatement expire;

    DeviceTable(Statements statements) throws SQLException {
        select = statements.query("SELECT ready FROM device WHERE account = ? AND name = ?");
        count = statements.query("SELECT COUNT(*) FROM device WHERE account = ?");
        ofAccount = statements.query("SELECT name FROM device WHERE account = ?");
        insert = statements.query("INSERT INTO device (account, name, seen_at, ready) VALUES (?, ?, ?, FALSE)");
        updateSeen = statements.query("UPDATE device SET seen_at = ? WHERE account = ? AND name = ?");
        updateReady = statements.query("UPDATE device SET ready = TRUE WHERE account = ? AND name = ?");
        expire = statements.query("UPDATE device SET ready = FALSE WHERE account = ? AND name = ? AND seen_at < ?");
    }

    /**
     * Finds a device.
     *
     * @param device which
     * @return whether its cursors are made, or nothing if it was never seen
     * @throws SQLException if the store fails
     */
    public Optional<Boolean> ready(DeviceKey device) throws SQLException {
        set(select, 1, device);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
        }
    }

    /**
     * How many devices somebody has.
     *
     * @param account who
     * @return how many
     * @throws SQLException if the store fails
     */
    public long count(AccountId account) throws SQLException {
        return Statements.number(count, account.value());
    }

    /**
     * The devices of somebody, with cursors or without.
     *
     * @param account who
     * @return no more than he may have
     * @throws SQLException if the store fails
     */
    public List<DeviceKey> of(AccountId account) throws SQLException {
        List<DeviceKey> found = new ArrayList<>();
        try (ResultSet rows = Statements.query(ofAccount, account.value())) {
            while (rows.next()) {
                found.add(new DeviceKey(account, new DeviceName(rows.getString(1))));
            }
        }
        return found;
    }

    /**
     * Writes a new device, whose cursors are not made yet.
     *
     * @param device which
     * @param at when it is seen, in milliseconds since 1970
     * @throws SQLException if the store fails, or it is there already
     */
    public void insert(DeviceKey device, long at) throws SQLException {
        set(insert, 1, device);
        insert.setLong(3, at);
        insert.executeUpdate();
    }

    /**
     * Writes when a device was seen.
     *
     * @param device which
     * @param at when, in milliseconds since 1970
     * @throws SQLException if the store fails
     */
    public void updateSeen(DeviceKey device, long at) throws SQLException {
        updateSeen.setLong(1, at);
        set(updateSeen, 2, device);
        updateSeen.executeUpdate();
    }

    /**
     * Writes that the cursors of a device are made.
     *
     * @param device which
     * @throws SQLException if the store fails
     */
    public void updateReady(DeviceKey device) throws SQLException {
        set(updateReady, 1, device);
        updateReady.executeUpdate();
    }

    /**
     * Writes that a device has no cursors that it could go on from, unless it was seen lately.
     *
     * @param device which
     * @param seenBefore before when, in milliseconds since 1970
     * @return false if it was seen since, or is not there
     * @throws SQLException if the store fails
     */
    public boolean expire(DeviceKey device, long seenBefore) throws SQLException {
        set(expire, 1, device);
        expire.setLong(3, seenBefore);
        return expire.executeUpdate() > 0;
    }

    static void set(PreparedStatement statement, int first, DeviceKey device) throws SQLException {
        statement.setLong(first, device.account().value());
        statement.setString(first + 1, device.name().value());
    }
}
