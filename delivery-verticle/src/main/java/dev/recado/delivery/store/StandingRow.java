package dev.recado.delivery.store;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupName;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.domain.Standing;
import dev.recado.delivery.domain.Tenure;
import dev.recado.delivery.domain.Tenures;
import dev.recado.storage.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A row that tells what is somebody's now, and how far he is; what was his before he came back is elsewhere. */
record StandingRow(
        ConversationId conversation,
        Tenure tenure,
        boolean member,
        long removedUpTo,
        GroupName groupName,
        Cursors cursors,
        long settled) {
    static StandingRow of(Row row) throws SQLException {
        Tenure tenure = new Tenure(row.getLong(2), row.getLong(3));
        long removedUpTo = number(row, 4);
        long last = Math.max(removedUpTo, number(row, 5));
        String name = row.getString(6);
        return new StandingRow(
                new ConversationId(row.getLong(0), row.getLong(1)),
                new Tenure(tenure.from(), Math.min(tenure.until(), last)),
                tenure.open(),
                removedUpTo,
                name == null ? null : new GroupName(name),
                new Cursors(row.getLong(7), row.getLong(8)),
                number(row, 9));
    }

    private static long number(Row row, int column) throws SQLException {
        Long number = row.getLong(column);
        return number == null ? 0 : number;
    }

    /** Whether something from before he came back can lie behind a number. */
    boolean reachesBack(long after) {
        return conversation.kind() == ConversationId.Kind.GROUP && after < tenure.from() - 1;
    }

    Standing standing(List<Tenure> past) {
        return new Standing(new Share(conversation, groupName, tenures(past), member, removedUpTo), cursors, settled);
    }

    private Tenures tenures(List<Tenure> past) {
        if (past.isEmpty()) {
            return new Tenures(List.of(tenure));
        }
        List<Tenure> parts = new ArrayList<>(past);
        parts.add(tenure);
        return Tenures.of(parts);
    }
}
