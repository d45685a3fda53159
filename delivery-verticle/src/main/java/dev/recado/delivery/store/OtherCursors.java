package dev.recado.delivery.store;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.storage.Row;
import java.sql.SQLException;

/**
 * How far the other one of a direct conversation is.
 *
 * @param conversation which
 * @param other who, or {@code null} for notes to oneself
 * @param cursors how far he is
 * @param seen how far one knows that he is
 */
public record OtherCursors(ConversationId conversation, AccountId other, Cursors cursors, Cursors seen) {
    static OtherCursors of(Row row) throws SQLException {
        ConversationId conversation = new ConversationId(row.getLong(0), row.getLong(1));
        Cursors seen = new Cursors(row.getLong(5), row.getLong(6));
        if (row.getLong(2) == null || conversation.low() == conversation.high()) {
            return new OtherCursors(conversation, null, seen, seen);
        }
        Cursors cursors = new Cursors(row.getLong(3), row.getLong(4));
        return new OtherCursors(conversation, new AccountId(row.getLong(2)), cursors, seen);
    }

    /**
     * Tells whether there is something to tell.
     *
     * @return true if he is further than is known
     */
    public boolean news() {
        return cursors.delivered() > seen.delivered() || cursors.read() > seen.read();
    }
}
