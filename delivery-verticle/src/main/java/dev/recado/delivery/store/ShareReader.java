package dev.recado.delivery.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.domain.Standing;
import dev.recado.delivery.domain.Tenure;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * Reads what of conversations is somebody's, and how far he is. What it sees is committed. Thread safe; a Future
 * fails with what the store failed with.
 */
public final class ShareReader {
    private final BatchingReader reader;

    /**
     * A reader.
     *
     * @param database where the log is
     */
    public ShareReader(Database database) {
        this.reader = database.reader();
    }

    /**
     * What of a conversation is somebody's.
     *
     * @param account who
     * @param id which conversation
     * @return his share, or nothing if he never took part
     */
    public Future<Optional<Share>> share(AccountId account, ConversationId id) {
        Values parameters = Values.of(account.value(), id.low(), id.high());
        return reader.read(rows -> Standings.list(rows, LogSql.STANDING, parameters, account, row -> 0))
                .map(found -> found.stream().map(Standing::share).findFirst());
    }

    /**
     * A page of somebody's conversations.
     *
     * @param account whose
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     * @return his standing in each, in the order of their ids
     */
    public Future<List<Standing>> conversations(AccountId account, ConversationId after, int limit) {
        long low = after == null ? -1 : after.low();
        long high = after == null ? -1 : after.high();
        Values parameters = Values.of(account.value(), low, low, high, limit);
        return reader.read(rows -> Standings.list(
                rows,
                LogSql.STANDINGS,
                parameters,
                account,
                row -> row.standing(List.of()).readUpTo()));
    }

    /**
     * Tells whether a group or a broadcast was ever heard of.
     *
     * @param id its conversation
     * @return false if there was none
     */
    public Future<Boolean> known(ConversationId id) {
        String sql = id.kind() == ConversationId.Kind.GROUP ? LogSql.GROUP : LogSql.BROADCAST;
        return reader.first(sql, Values.of(id.high()), row -> row.getLong(0)).map(Optional::isPresent);
    }

    /**
     * A page of the groups that somebody is in.
     *
     * @param account who
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     * @return them in the order of their ids
     */
    public Future<List<GroupId>> memberships(AccountId account, GroupId after, int limit) {
        long last = after == null ? GroupId.FIRST - 1 : after.value();
        return reader.list(
                LogSql.MEMBERSHIPS,
                Values.of(account.value(), last, Tenure.OPEN, limit),
                row -> new GroupId(row.getLong(0)));
    }
}
