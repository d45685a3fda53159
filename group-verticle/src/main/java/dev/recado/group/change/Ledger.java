package dev.recado.group.change;

import dev.recado.contract.delivery.Change;
import dev.recado.contract.id.GroupId;
import dev.recado.group.store.OutboxTable;
import dev.recado.group.store.OutboxTable.Extent;
import dev.recado.group.store.UnsentChange;
import java.sql.SQLException;

/**
 * Numbers the changes and knows how many are unsent. Belongs to the writer's thread.
 *
 * <p>How many there are is only a memory of what the table says, forgotten when a transaction is rolled back, and when somebody else
 * may have written. The last number is kept:
 * whoever waits for a number must not be told of another change by the same.
 */
final class Ledger {
    private final int unsentMax;
    private OutboxTable table;
    private boolean known;
    private int unsent;
    private long last;

    Ledger(int unsentMax) {
        this.unsentMax = unsentMax;
    }

    void open(OutboxTable opened) {
        table = opened;
        known = false;
    }

    /** A transaction begins. */
    void begin() throws SQLException {
        if (!known) {
            Extent extent = table.extent();
            unsent = extent.count();
            last = Math.max(last, extent.last());
            known = true;
        }
    }

    /** The table may say something else. */
    void forget() {
        known = false;
    }

    boolean hasRoomFor(int changes) {
        return unsent + changes <= unsentMax;
    }

    void add(Change change) throws SQLException {
        last++;
        table.insert(new UnsentChange(last, change));
        unsent++;
    }

    /** The number of the last unsent change of a group, 0 if everything is sent. */
    long last(GroupId group) throws SQLException {
        return table.last(group);
    }

    void remove(GroupId group, long upTo) throws SQLException {
        unsent -= table.delete(group, upTo);
    }
}
