package dev.recado.delivery.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Standing;
import dev.recado.delivery.domain.Tenure;
import dev.recado.storage.Rows;
import dev.recado.storage.Values;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Reads how far somebody is in conversations, and what of them is his. */
final class Standings {
    /** Whoever has left and come back more often has only the latest times. */
    static final int PAST_TENURES_MAX = 1000;

    private Standings() {}

    /** Looks for earlier parts only behind a number: who is beyond them need not know them. */
    static List<Standing> list(
            Rows rows, String sql, Values values, AccountId account, ToLongFunction<StandingRow> behind)
            throws SQLException {
        List<StandingRow> found = rows.list(sql, values, StandingRow::of);
        List<Standing> standings = new ArrayList<>(found.size());
        for (StandingRow row : found) {
            boolean reachesBack = row.reachesBack(behind.applyAsLong(row));
            standings.add(row.standing(reachesBack ? past(rows, account, row.conversation()) : List.of()));
        }
        return standings;
    }

    /** Read after the latest tenure, so that none is missed while he leaves or comes back. */
    private static List<Tenure> past(Rows rows, AccountId account, ConversationId id) throws SQLException {
        return rows.list(
                LogSql.PAST_TENURES,
                Values.of(account.value(), id.low(), id.high(), PAST_TENURES_MAX),
                past -> new Tenure(past.getLong(0), past.getLong(1)));
    }
}
