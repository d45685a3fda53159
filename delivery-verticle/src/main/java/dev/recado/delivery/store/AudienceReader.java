package dev.recado.delivery.store;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Row;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * Reads how far those are who could see an entry, besides its author. What it sees is committed. Thread safe; a
 * Future fails with what the store failed with.
 */
public final class AudienceReader {
    /** So many are counted in one statement, and then others have their turn. */
    static final int COUNTED_AT_ONCE = 10_000;

    private final BatchingReader reader;

    /**
     * A reader.
     *
     * @param database where the log is
     */
    public AudienceReader(Database database) {
        this.reader = database.reader();
    }

    /**
     * How many received and read an entry.
     *
     * @param delivered how many received it
     * @param read how many read it
     */
    public record Counts(int delivered, int read) {
        private static final Counts NONE = new Counts(0, 0);

        private Counts plus(Counts more) {
            return new Counts(delivered + more.delivered, read + more.read);
        }
    }

    private record Step(int looked, AccountId last, Counts counts) {
        static Step of(Row row) throws SQLException {
            int looked = row.getInteger(0);
            return looked == 0
                    ? new Step(0, null, Counts.NONE)
                    : new Step(looked, new AccountId(row.getLong(1)), new Counts(row.getInteger(2), row.getInteger(3)));
        }
    }

    /**
     * Counts who received and who read an entry.
     *
     * @param entry which
     * @return the numbers; of very many, not all counted at the same moment
     */
    public Future<Counts> count(Entry entry) {
        return count(entry, null, Counts.NONE);
    }

    private Future<Counts> count(Entry entry, AccountId after, Counts before) {
        Values parameters = audience(Values.of(entry.seq(), entry.seq()), entry, after, COUNTED_AT_ONCE);
        return reader.list(AudienceSql.COUNTS, parameters, Step::of).compose(steps -> {
            Step step = steps.get(0);
            Counts counts = before.plus(step.counts());
            return step.looked() < COUNTED_AT_ONCE ? Future.succeededFuture(counts) : count(entry, step.last(), counts);
        });
    }

    /**
     * A page of those who could see an entry.
     *
     * @param entry which
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     * @return them in the order of their ids
     */
    public Future<List<Status.Member>> page(Entry entry, AccountId after, int limit) {
        return reader.list(
                AudienceSql.PAGE,
                audience(Values.of(), entry, after, limit),
                row -> new Status.Member(
                        new AccountId(row.getLong(0)), row.getLong(1) >= entry.seq(), row.getLong(2) >= entry.seq()));
    }

    private static Values audience(Values first, Entry entry, AccountId after, int limit) {
        ConversationId id = entry.conversation();
        return first.and(
                        id.low(),
                        id.high(),
                        after == null ? 0 : after.value(),
                        entry.from().value())
                .and(Collections.nCopies(AudienceSql.TIMES_SEQ, entry.seq()).toArray())
                .and(limit);
    }
}
