package dev.recado.delivery.store;

import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.delivery.domain.OldEntry;
import dev.recado.delivery.domain.Tenure;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * Reads what decides about what is removed. Every question looks at a bounded number of rows. Thread safe; a Future
 * fails with what the store failed with.
 */
public final class RetentionReader {
    private final BatchingReader reader;

    /**
     * A reader.
     *
     * @param database where the log is
     */
    public RetentionReader(Database database) {
        this.reader = database.reader();
    }

    /**
     * The beginning of a conversation, as far as it is kept.
     *
     * @param conversation which
     * @param oldest its oldest entry
     */
    public record Beginning(ConversationId conversation, OldEntry oldest) {}

    /**
     * How far somebody is.
     *
     * @param account who
     * @param settled everything up to here is acknowledged or his own
     * @param tenure what is his, but for what was before he came back
     */
    public record Settled(AccountId account, long settled, Tenure tenure) {}

    /**
     * The next conversation that has an entry.
     *
     * @param after the one before, or {@code null} for the first
     * @return it, or nothing if that was the last
     */
    public Future<Optional<Beginning>> next(ConversationId after) {
        if (after == null) {
            return beginning(RetentionSql.OLDEST_OF_HIGHER_LOW, Values.of(-1L));
        }
        return beginning(RetentionSql.OLDEST_OF_SAME_LOW, Values.of(after.low(), after.high()))
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(found)
                        : beginning(RetentionSql.OLDEST_OF_HIGHER_LOW, Values.of(after.low())));
    }

    private Future<Optional<Beginning>> beginning(String sql, Values start) {
        return reader.first(
                sql,
                start,
                row -> new Beginning(
                        new ConversationId(row.getLong(0), row.getLong(1)),
                        new OldEntry(row.getLong(2), row.getLong(3))));
    }

    /**
     * The number of the last entry.
     *
     * @param conversation whose
     * @return its number, 0 if there is none
     */
    public Future<Long> last(ConversationId conversation) {
        return reader.first(LogSql.LAST_SEQ, Values.of(conversation.low(), conversation.high()), row -> row.getLong(0))
                .map(last -> last.orElse(0L));
    }

    /**
     * The ages of the entries from a number on.
     *
     * @param conversation whose
     * @param from the first number
     * @param limit how many at most
     * @return them in order
     */
    public Future<List<OldEntry>> ages(ConversationId conversation, long from, int limit) {
        Values parameters = Values.of(conversation.low(), conversation.high(), from, limit);
        return reader.list(RetentionSql.AGES, parameters, row -> new OldEntry(row.getLong(0), row.getLong(1)));
    }

    /**
     * A page of those who take part, or did, and how far they are.
     *
     * @param conversation in which
     * @param after the last account of the page before, 0 for the first page
     * @param limit how many at most
     * @return them in the order of their ids
     */
    public Future<List<Settled>> settled(ConversationId conversation, long after, int limit) {
        return reader.list(
                RetentionSql.SETTLED,
                Values.of(conversation.low(), conversation.high(), after, limit),
                row -> new Settled(
                        new AccountId(row.getLong(0)), row.getLong(1), new Tenure(row.getLong(2), row.getLong(3))));
    }

    /**
     * What was somebody's before he came back to a group.
     *
     * @param conversation of the group
     * @param account who
     * @return the parts, in no order
     */
    public Future<List<Tenure>> past(ConversationId conversation, AccountId account) {
        return reader.list(
                RetentionSql.PAST_TENURES,
                Values.of(account.value(), conversation.low(), conversation.high()),
                row -> new Tenure(row.getLong(0), row.getLong(1)));
    }

    /**
     * The first entry of a range that somebody else wrote.
     *
     * @param conversation where
     * @param account than whom
     * @param range of numbers
     * @return its number, or nothing
     */
    public Future<Optional<Long>> firstOfOthers(ConversationId conversation, AccountId account, Range range) {
        return reader.first(
                RetentionSql.FIRST_OF_OTHERS,
                Values.of(conversation.low(), conversation.high(), range.from(), range.to(), account.value()),
                row -> row.getLong(0));
    }

    /**
     * A device, and when it was there.
     *
     * @param device which
     * @param seenAt when last, in milliseconds since 1970
     */
    public record SeenDevice(DeviceKey device, long seenAt) {}

    /**
     * A page of all devices.
     *
     * @param after the last one of the page before, or {@code null} for the first page
     * @param limit how many at most
     * @return them in order
     */
    public Future<List<SeenDevice>> devices(DeviceKey after, int limit) {
        long account = after == null ? -1 : after.account().value();
        String name = after == null ? "" : after.name().value();
        return reader.list(
                RetentionSql.DEVICES,
                Values.of(account, account, name, limit),
                row -> new SeenDevice(
                        new DeviceKey(new AccountId(row.getLong(0)), new DeviceName(row.getString(1))),
                        row.getLong(2)));
    }
}
