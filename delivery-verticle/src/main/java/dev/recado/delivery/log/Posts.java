package dev.recado.delivery.log;

import dev.recado.contract.delivery.Entry;
import dev.recado.delivery.domain.PostKey;
import java.sql.SQLException;
import java.util.Optional;

/** Knows which posts were accepted before. */
interface Posts {
    /** Reads what it must know; called with new tables, and with what they hold. */
    void load() throws SQLException;

    /** Begins a transaction. */
    void begin() throws SQLException;

    /** What became of an earlier post; or nothing, and the post is new, or a unique key will have the transaction fail. */
    Optional<Entry> find(PostKey key) throws SQLException;

    /** The same for certain. */
    Optional<Entry> findStored(PostKey key) throws SQLException;

    /** A post becomes an entry, if the transaction is kept. */
    void add(Entry entry);

    /** Writes what it must know later. */
    void write() throws SQLException;

    /** Forgets what was added. */
    void rolledBack();
}
