package dev.recado.delivery.store;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/**
 * Reads how far those are who could see an entry, besides its author, through the pool. What it sees is committed. Thread safe; a
 * Future fails with what the store failed with.
 */
public final class AudienceReader {
    /** So many are counted in one statement, and then others have their turn. */
    static final int COUNTED_AT_ONCE = 10_000;

    private final PoolQueries queries;

    /**
     * A reader.
     *
     * @param database where the log is
     */
    public AudienceReader(Database database) {
        this.queries = new PoolQueries(database);
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
        static Step of(Row row) {
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
        Tuple parameters = Tuple.of(entry.seq(), entry.seq());
        addAudience(parameters, entry, after, COUNTED_AT_ONCE);
        return queries.list(AudienceSql.COUNTS, parameters, Step::of).compose(steps -> {
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
        Tuple parameters = Tuple.tuple();
        addAudience(parameters, entry, after, limit);
        return queries.list(
                AudienceSql.PAGE,
                parameters,
                row -> new Status.Member(
                        new AccountId(row.getLong(0)), row.getLong(1) >= entry.seq(), row.getLong(2) >= entry.seq()));
    }

    private static void addAudience(Tuple parameters, Entry entry, AccountId after, int limit) {
        ConversationId id = entry.conversation();
        parameters.addLong(id.low()).addLong(id.high());
        parameters.addLong(after == null ? 0 : after.value());
        parameters.addLong(entry.from().value());
        for (int i = 0; i < AudienceSql.TIMES_SEQ; i++) {
            parameters.addLong(entry.seq());
        }
        parameters.addInteger(limit);
    }
}
