package dev.recado.terminal.store;

import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What waits to be accepted, or was refused. */
final class Outbox {
    private static final String SELECT = "SELECT number, client_id, low, high, body, queued_at, refusal FROM waiting ";
    private static final String ALL = SELECT + "ORDER BY number";
    private static final String NEXT = SELECT + "WHERE refusal IS NULL ORDER BY number LIMIT 1";
    private static final String LAST = "SELECT number FROM waiting ORDER BY number DESC LIMIT 1";
    private static final String INSERT =
            "INSERT INTO waiting (number, client_id, low, high, body, queued_at) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String REFUSE = "UPDATE waiting SET refusal = ? WHERE client_id = ?";
    private static final String DELETE = "DELETE FROM waiting WHERE client_id = ?";

    private final Sql sql;

    Outbox(Sql sql) {
        this.sql = sql;
    }

    Waiting queue(MessageId id, ConversationId conversation, String body, long at) throws SQLException {
        long number = sql.first(row -> row.getLong(1), LAST).orElse(0L) + 1;
        sql.update(INSERT, number, id.value(), conversation.low(), conversation.high(), body, at);
        return new Waiting(number, id, conversation, body, at, null);
    }

    List<Waiting> all() throws SQLException {
        return sql.list(Outbox::read, ALL);
    }

    Optional<Waiting> next() throws SQLException {
        return sql.first(Outbox::read, NEXT);
    }

    void refuse(MessageId id, String why) throws SQLException {
        sql.update(REFUSE, why, id.value());
    }

    void remove(MessageId id) throws SQLException {
        sql.update(DELETE, id.value());
    }

    private static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong(1),
                new MessageId(row.getString(2)),
                new ConversationId(row.getLong(3), row.getLong(4)),
                row.getString(5),
                row.getLong(6),
                row.getString(7));
    }
}
