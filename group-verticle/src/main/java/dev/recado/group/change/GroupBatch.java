package dev.recado.group.change;

import dev.recado.group.store.GroupTables;
import dev.recado.group.store.OutboxTable;
import dev.recado.storage.BatchingWriter;
import dev.recado.storage.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** One transaction: what queued is decided and written, one after the other. Belongs to the writer's thread. */
final class GroupBatch implements BatchingWriter.Batch<GroupWrite, Decided> {
    private final Ledger ledger;
    private final BiFunction<GroupTables, Ledger, Decisions> decisions;
    private GroupTables tables;
    private Decisions deciding;

    GroupBatch(Ledger ledger, BiFunction<GroupTables, Ledger, Decisions> decisions) {
        this.ledger = ledger;
        this.decisions = decisions;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        tables = new GroupTables(connection);
        ledger.open(new OutboxTable(connection));
        deciding = decisions.apply(tables, ledger);
    }

    @Override
    public List<Outcome<Decided>> write(List<GroupWrite> writes) throws SQLException {
        tables.discard();
        ledger.begin();
        List<Outcome<Decided>> outcomes = new ArrayList<>(writes.size());
        for (GroupWrite write : writes) {
            outcomes.add(write.carryOut(deciding));
        }
        return outcomes;
    }

    @Override
    public void rolledBack() {
        ledger.forget();
    }

    @Override
    public int partition(GroupWrite write) {
        return GroupWriter.PARTITION;
    }

    @Override
    public void acquired() {
        ledger.forget();
    }
}
