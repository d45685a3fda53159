package dev.recado.terminal.store;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How far the others are. Every number only grows. */
final class Reaches {
    private static final String OF = "SELECT account, delivered_seq, read_seq FROM reach WHERE low = ? AND high = ?";
    private static final String UPDATE = """
            UPDATE reach SET delivered_seq = GREATEST(delivered_seq, ?), read_seq = GREATEST(read_seq, ?)
            WHERE low = ? AND high = ? AND account = ?""";
    private static final String INSERT =
            "INSERT INTO reach (delivered_seq, read_seq, low, high, account) VALUES (?, ?, ?, ?, ?)";

    private final Sql sql;

    Reaches(Sql sql) {
        this.sql = sql;
    }

    void reached(Receipt receipt) throws SQLException {
        if (write(UPDATE, receipt) == 0) {
            write(INSERT, receipt);
        }
    }

    private int write(String statement, Receipt receipt) throws SQLException {
        ConversationId id = receipt.conversation();
        return sql.update(
                statement,
                receipt.delivered(),
                receipt.read(),
                id.low(),
                id.high(),
                receipt.account().value());
    }

    Map<AccountId, Cursors> of(ConversationId id) throws SQLException {
        Map<AccountId, Cursors> found = new LinkedHashMap<>();
        sql.list(
                row -> found.put(new AccountId(row.getLong(1)), new Cursors(row.getLong(2), row.getLong(3))),
                OF,
                id.low(),
                id.high());
        return found;
    }
}
