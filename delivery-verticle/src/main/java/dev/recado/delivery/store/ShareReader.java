package dev.recado.delivery.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.domain.Standing;
import dev.recado.delivery.domain.Tenure;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Reads what of conversations is somebody's, and how far he is. What it sees is committed. Thread safe; a Future
 * fails with what the store failed with.
 */
public final class ShareReader {
    /** Whoever has left and come back more often has only the latest times. */
    static final int PAST_TENURES_MAX = 1000;

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
        return standings(LogSql.STANDING, parameters, account, row -> 0)
                .map(found -> found.stream().map(Standing::share).findFirst());
    }

    /**
     * The conversations that have something for somebody, or had something that was removed.
     *
     * @param account who
     * @param device which of his devices, or {@code null} for what nobody of his has acknowledged
     * @param from the first conversation to look at, or {@code null}
     * @param limit how many at most
     * @return his standing in each, in the order of their ids; now and then there is one that has nothing
     */
    public Future<List<Standing>> waiting(AccountId account, DeviceName device, ConversationId from, int limit) {
        if (device == null) {
            return standings(
                    LogSql.WAITING, start(Values.of(), account, from).and(limit), account, StandingRow::settled);
        }
        Values parameters = start(Values.of(device.value()), account, from).and(device.value(), limit);
        return standings(LogSql.WAITING_FOR_DEVICE, parameters, account, StandingRow::settled);
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
        return standings(
                LogSql.STANDINGS,
                start(Values.of(), account, after).and(limit),
                account,
                row -> row.standing(List.of()).readUpTo());
    }

    /** Looks for earlier parts only behind a number: who is beyond them need not know them. */
    private Future<List<Standing>> standings(
            String sql, Values parameters, AccountId account, ToLongFunction<StandingRow> behind) {
        return reader.list(sql, parameters, StandingRow::of).compose(rows -> {
            Future<List<Standing>> all = Future.succeededFuture(new ArrayList<>(rows.size()));
            for (StandingRow row : rows) {
                all = all.compose(
                        list -> past(account, row, behind.applyAsLong(row)).map(past -> {
                            list.add(row.standing(past));
                            return list;
                        }));
            }
            return all;
        });
    }

    /** Read after the latest tenure, so that none is missed while he leaves or comes back. */
    private Future<List<Tenure>> past(AccountId account, StandingRow row, long behind) {
        if (!row.reachesBack(behind)) {
            return Future.succeededFuture(List.of());
        }
        ConversationId id = row.conversation();
        return reader.list(
                LogSql.PAST_TENURES,
                Values.of(account.value(), id.low(), id.high(), PAST_TENURES_MAX),
                past -> new Tenure(past.getLong(0), past.getLong(1)));
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

    private static Values start(Values before, AccountId account, ConversationId first) {
        long low = first == null ? -1 : first.low();
        long high = first == null ? -1 : first.high();
        return before.and(account.value(), low, low, high);
    }
}
