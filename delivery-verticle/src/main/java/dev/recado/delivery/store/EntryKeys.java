package dev.recado.delivery.store;

import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.delivery.domain.PostKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The keys of all entries, one after the other, in any order: of a log that was begun before posts were noted. On HSQLDB only. */
public final class EntryKeys implements AutoCloseable {
    private static final int RESULT_ROWS = 10_000;

    private final Statement statement;
    private final ResultSet row;

    EntryKeys(Connection connection) throws SQLException {
        statement = connection.createStatement();
        // What is more is put on the disk, and not into the heap.
        statement.execute("SET SESSION RESULT MEMORY ROWS " + RESULT_ROWS);
        row = statement.executeQuery("SELECT author, client_id, low, high, seq FROM entry");
    }

    /**
     * Goes to the next one.
     *
     * @return false behind the last
     * @throws SQLException if the store fails
     */
    public boolean next() throws SQLException {
        return row.next();
    }

    /**
     * What it was.
     *
     * @return author and id
     * @throws SQLException if the store fails
     */
    public PostKey key() throws SQLException {
        return new PostKey(new AccountId(row.getLong(1)), new MessageId(row.getString(2)));
    }

    /**
     * Where it is.
     *
     * @return position
     * @throws SQLException if the store fails
     */
    public Position position() throws SQLException {
        return new Position(new ConversationId(row.getLong(3), row.getLong(4)), row.getLong(5));
    }

    @Override
    public void close() throws SQLException {
        row.close();
        statement.execute("SET SESSION RESULT MEMORY ROWS 0");
        statement.close();
    }
}
