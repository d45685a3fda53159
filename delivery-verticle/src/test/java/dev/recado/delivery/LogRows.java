package dev.recado.delivery;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.domain.Tenure;
import dev.recado.storage.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Puts rows into the log's tables past its writer, for what would take a writer long, or a month: much, or old. */
final class LogRows implements AutoCloseable {
    private final Connection connection;

    LogRows(Database database) {
        try {
            connection = database.connect();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    LogRows entry(ConversationId id, long seq, AccountId author, DeviceName device) {
        return insert(
                "INSERT INTO entry (low, high, seq, author, author_nickname, client_id, accepted_at, media_type, body, device)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.low(),
                id.high(),
                seq,
                author.value(),
                "n" + author,
                id + "/" + seq,
                seq,
                "text/plain",
                "body of " + seq,
                device == null ? null : device.value());
    }

    LogRows participant(AccountId account, ConversationId id, Tenure tenure, Cursors cursors, long settled) {
        return insert(
                "INSERT INTO participant (account, low, high, from_seq, until_seq, delivered_seq, read_seq, settled_seq,"
                        + " seen_delivered, seen_read) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
                account.value(),
                id.low(),
                id.high(),
                tenure.from(),
                tenure.until(),
                cursors.delivered(),
                cursors.read(),
                settled);
    }

    LogRows past(AccountId account, ConversationId id, Tenure tenure) {
        return insert(
                "INSERT INTO past_tenure VALUES (?, ?, ?, ?, ?)",
                account.value(),
                id.low(),
                id.high(),
                tenure.from(),
                tenure.until());
    }

    LogRows group(ConversationId id, String name) {
        return insert("INSERT INTO group_log (id, name, members) VALUES (?, ?, 1)", id.high(), name);
    }

    LogRows broadcast(ConversationId id, AccountId author) {
        return insert(
                "INSERT INTO broadcast (id, author, audience, recipients, filled_after, filled)"
                        + " VALUES (?, ?, 'ALL', 1, 0, TRUE)",
                id.high(),
                author.value());
    }

    LogRows deviceCursor(AccountId account, DeviceName device, ConversationId id, long settled) {
        return insert(
                "INSERT INTO device_cursor (account, device, low, high, delivered_seq, settled_seq)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                account.value(),
                device.value(),
                id.low(),
                id.high(),
                settled,
                settled);
    }

    /** As retention does it: the oldest entries are gone, and it is remembered up to where. */
    LogRows removed(ConversationId id, long upTo) {
        insert("DELETE FROM entry WHERE low = ? AND high = ? AND seq <= ?", id.low(), id.high(), upTo);
        insert("DELETE FROM removed_entries WHERE low = ? AND high = ?", id.low(), id.high());
        return insert("INSERT INTO removed_entries VALUES (?, ?, ?)", id.low(), id.high(), upTo);
    }

    private LogRows insert(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
            return this;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
