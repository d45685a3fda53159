package dev.recado.delivery.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Who takes nothing from whom, as the writer's thread uses it. */
public final class BlockTable {
    private final PreparedStatement select;
    private final PreparedStatement insert;
    private final PreparedStatement delete;

    BlockTable(Statements statements) throws SQLException {
        select = statements.query("SELECT account FROM blocked_sender WHERE low = ? AND high = ?");
        insert = statements.query("INSERT INTO blocked_sender (low, high, account) VALUES (?, ?, ?)");
        delete = statements.query("DELETE FROM blocked_sender WHERE low = ? AND high = ? AND account = ?");
    }

    /**
     * Who of two people takes nothing from the other one.
     *
     * @param id their conversation
     * @return none, one, or both
     * @throws SQLException if the store fails
     */
    public Set<AccountId> find(ConversationId id) throws SQLException {
        Set<AccountId> found = new HashSet<>();
        try (ResultSet rows = Statements.query(select, id.low(), id.high())) {
            while (rows.next()) {
                found.add(new AccountId(rows.getLong(1)));
            }
        }
        return found;
    }

    /**
     * Writes that somebody takes nothing more from the other one, or takes it again.
     *
     * @param id their conversation
     * @param account who
     * @param blocked which of the two
     * @throws SQLException if the store fails
     */
    public void write(ConversationId id, AccountId account, boolean blocked) throws SQLException {
        Statements.set(delete, 1, id.low(), id.high(), account.value());
        delete.executeUpdate();
        if (blocked) {
            Statements.set(insert, 1, id.low(), id.high(), account.value());
            insert.executeUpdate();
        }
    }
}
