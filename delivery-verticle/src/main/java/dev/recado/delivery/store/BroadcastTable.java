package dev.recado.delivery.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.BroadcastLog;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What the log knows of broadcasts, as the writer's thread uses it. */
public final class BroadcastTable {
    private final PreparedStatement select;

    BroadcastTable(Statements statements) throws SQLException {
        select = statements.query("SELECT author, recipients FROM broadcast WHERE id = ?");
    }

    /**
     * Loads a broadcast.
     *
     * @param id its conversation
     * @return what is known of it, or nothing if there is no such broadcast
     * @throws SQLException if the store fails
     */
    public Optional<BroadcastLog> find(ConversationId id) throws SQLException {
        try (ResultSet row = Statements.query(select, id.high())) {
            return row.next()
                    ? Optional.of(new BroadcastLog(new AccountId(row.getLong(1)), row.getLong(2)))
                    : Optional.empty();
        }
    }
}
