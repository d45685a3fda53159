package dev.recado.delivery.store;

import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the log through the pool. What it sees is committed. Thread safe; a Future fails with what the store failed with.
 */
public final class LogReader {
    private final Database database;

    /**
     * A reader.
     *
     * @param database where the log is
     */
    public LogReader(Database database) {
        this.database = database;
    }

    /**
     * The entries after a position, oldest first.
     *
     * @param position where to begin
     * @param limit how many at most
     * @return them
     */
    public Future<List<Entry>> after(Position position, int limit) {
        ConversationId id = position.conversation();
        return list(LogSql.ENTRIES_AFTER, Tuple.of(id.low(), id.high(), position.seq(), limit), LogReader::entry);
    }

    /**
     * The last entries before a position, newest first.
     *
     * @param position where to end
     * @param limit how many at most
     * @return them
     */
    public Future<List<Entry>> before(Position position, int limit) {
        ConversationId id = position.conversation();
        return list(LogSql.ENTRIES_BEFORE, Tuple.of(id.low(), id.high(), position.seq(), limit), LogReader::entry);
    }

    /**
     * The entries after a position that somebody else wrote, oldest first.
     *
     * @param position where to begin
     * @param account whose own ones are left out
     * @param limit how many at most
     * @return them
     */
    public Future<List<Entry>> ofOthers(Position position, AccountId account, int limit) {
        ConversationId id = position.conversation();
        Tuple parameters = Tuple.of(id.low(), id.high(), position.seq(), account.value(), limit);
        return list(LogSql.ENTRIES_OF_OTHERS, parameters, LogReader::entry);
    }

    /**
     * One entry.
     *
     * @param position its place
     * @return the entry, or nothing if it is not kept
     */
    public Future<Optional<Entry>> entry(Position position) {
        ConversationId id = position.conversation();
        return list(LogSql.ENTRY_AT, Tuple.of(id.low(), id.high(), position.seq()), LogReader::entry)
                .map(entries -> entries.stream().findFirst());
    }

    /**
     * The number of the oldest entry that is kept.
     *
     * @param id of which conversation
     * @return its number, or nothing if none is
     */
    public Future<Optional<Long>> oldest(ConversationId id) {
        return list(LogSql.OLDEST_SEQ, Tuple.of(id.low(), id.high()), row -> row.getLong(0))
                .map(numbers -> numbers.stream().findFirst());
    }

    /**
     * How far somebody is in a conversation.
     *
     * @param id which
     * @param account who
     * @return the cursors, or nothing if he never took part
     */
    public Future<Optional<Cursors>> cursors(ConversationId id, AccountId account) {
        return list(
                        LogSql.SELECT_PARTICIPANT,
                        Tuple.of(account.value(), id.low(), id.high()),
                        row -> new Cursors(row.getLong(0), row.getLong(1)))
                .map(rows -> rows.stream().findFirst());
    }

    /**
     * The conversations that have something for somebody, each with the position up to where nothing waits.
     *
     * @param account who
     * @param from the first conversation to look at, or {@code null}
     * @param limit how many at most
     * @return positions in the order of their conversations
     */
    public Future<List<Position>> withPending(AccountId account, ConversationId from, int limit) {
        return list(
                LogSql.CONVERSATIONS_WITH_PENDING,
                page(account, from, limit),
                row -> new Position(new ConversationId(row.getLong(0), row.getLong(1)), row.getLong(2)));
    }

    /**
     * A page of somebody's conversations.
     *
     * @param account whose
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     * @return them in the order of their ids
     */
    public Future<List<Conversations.Summary>> conversations(AccountId account, ConversationId after, int limit) {
        return query(LogSql.CONVERSATIONS, page(account, after, limit))
                .compose(rows -> inTurn(rows, row -> summary(account, row)));
    }

    private Future<Conversations.Summary> summary(AccountId account, Row row) {
        ConversationId id = new ConversationId(row.getLong(0), row.getLong(1));
        Cursors cursors = new Cursors(row.getLong(2), row.getLong(3));
        // Whoever has read all that he received can have unread entries only where nothing is settled yet.
        long readUpTo = cursors.read() == cursors.delivered() ? row.getLong(4) : cursors.read();
        return last(id).compose(last ->
                unread(id, readUpTo, account).map(unread -> new Conversations.Summary(id, last, cursors, unread)));
    }

    /**
     * The number of the last entry.
     *
     * @param id of which conversation
     * @return its number, 0 if there is none
     */
    public Future<Long> last(ConversationId id) {
        return list(LogSql.LAST_SEQ, Tuple.of(id.low(), id.high()), row -> row.getLong(0))
                .map(numbers -> numbers.isEmpty() ? 0L : numbers.get(0));
    }

    private Future<Integer> unread(ConversationId id, long readUpTo, AccountId account) {
        Tuple parameters = Tuple.of(id.low(), id.high(), readUpTo, account.value(), Conversations.UNREAD_MAX);
        return list(LogSql.UNREAD, parameters, row -> row.getInteger(0)).map(counts -> counts.get(0));
    }

    /**
     * For a page of somebody's conversations, how far the other one is and how far that is known.
     *
     * @param account whose
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     * @return one a conversation, in the order of their ids
     */
    public Future<List<OtherCursors>> others(AccountId account, ConversationId after, int limit) {
        return list(LogSql.OTHERS, page(account, after, limit), OtherCursors::of);
    }

    private static Tuple page(AccountId account, ConversationId start, int limit) {
        long low = start == null ? -1 : start.low();
        long high = start == null ? -1 : start.high();
        return Tuple.of(account.value(), low, low, high, limit);
    }

    private <T> Future<List<T>> list(String sql, Tuple parameters, Function<Row, T> read) {
        return query(sql, parameters).map(rows -> {
            List<T> list = new ArrayList<>(rows.size());
            rows.forEach(row -> list.add(read.apply(row)));
            return list;
        });
    }

    private Future<RowSet<Row>> query(String sql, Tuple parameters) {
        return database.bounded(database.pool().preparedQuery(sql).execute(parameters));
    }

    private static <T> Future<List<T>> inTurn(RowSet<Row> rows, Function<Row, Future<T>> step) {
        Future<List<T>> all = Future.succeededFuture(new ArrayList<>());
        for (Row row : rows) {
            all = all.compose(list -> step.apply(row).map(value -> {
                list.add(value);
                return list;
            }));
        }
        return all;
    }

    private static Entry entry(Row row) {
        return new Entry(
                new ConversationId(row.getLong(0), row.getLong(1)),
                row.getLong(2),
                new AccountId(row.getLong(3)),
                new Nickname(row.getString(4)),
                row.getLong(6),
                new MessageId(row.getString(5)),
                row.getString(7),
                row.getString(8));
    }
}
