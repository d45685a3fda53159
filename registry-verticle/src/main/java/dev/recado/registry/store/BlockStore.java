package dev.recado.registry.store;

import dev.recado.contract.id.AccountId;
import dev.recado.storage.Database;
import dev.recado.storage.SqlStates;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Who blocks whom. Every {@code Future} fails with what the database says; what adds fails with a refusal if nothing more may be
 * accepted. What removes needs no room.
 */
public final class BlockStore {
    private static final String INSERT = """
            INSERT INTO blocked_account (account, other, shown_seen_at) VALUES (?, ?, ?)""";
    private static final String DELETE = """
            DELETE FROM blocked_account WHERE account = ? AND other = ?""";
    private static final String SELECT_OF_ACCOUNT = """
            SELECT other FROM blocked_account WHERE account = ? ORDER BY account, other""";
    private static final String SELECT_AGAINST = """
            SELECT account, shown_seen_at FROM blocked_account WHERE other = ? AND account IN (%s)""";
    /** Along the key, so that a page costs a page; an account comes once for each that it blocks, but on one page only. */
    private static final String SELECT_ACCOUNTS = """
            SELECT account FROM blocked_account WHERE account > ? ORDER BY account, other LIMIT ?""";

    private final Database database;

    /**
     * Keeps blocks in a database.
     *
     * @param database with the registry's tables
     */
    public BlockStore(Database database) {
        this.database = database;
    }

    /**
     * Adds a block; one that is there stays as it is.
     *
     * @param account who decides
     * @param other about whom
     * @param shownSeenAt when the other one is told that the account was last seen, in milliseconds since 1970
     * @return succeeds when it is committed
     */
    public Future<Void> insert(AccountId account, AccountId other, long shownSeenAt) {
        Tuple row = Tuple.of(account.value(), other.value(), shownSeenAt);
        return Statements.accepted(
                database,
                () -> Statements.write(database, INSERT, row)
                        .<Void>mapEmpty()
                        .recover(cause -> cause instanceof SQLException sql && SqlStates.isDuplicateKey(sql)
                                ? Future.succeededFuture()
                                : Future.failedFuture(cause)));
    }

    /**
     * Removes a block; does nothing if there is none.
     *
     * @param account who decided
     * @param other about whom
     * @return succeeds when it is committed
     */
    public Future<Void> delete(AccountId account, AccountId other) {
        return Statements.write(database, DELETE, Tuple.of(account.value(), other.value()))
                .mapEmpty();
    }

    /**
     * Whom an account blocks.
     *
     * @param account who decides
     * @return in the order of their ids
     */
    public Future<List<AccountId>> ofAccount(AccountId account) {
        return Statements.read(database, SELECT_OF_ACCOUNT, Tuple.of(account.value()))
                .map(BlockStore::ids);
    }

    /**
     * Which of some accounts block somebody.
     *
     * @param other who may be blocked
     * @param accounts whom to look at, at most {@value AccountStore#IDS_MAX}, not none
     * @return when he is told that they were last seen, by account
     */
    public Future<Map<AccountId, Long>> against(AccountId other, Collection<AccountId> accounts) {
        String marks = String.join(", ", Collections.nCopies(accounts.size(), "?"));
        Tuple values = Tuple.of(other.value());
        accounts.forEach(account -> values.addLong(account.value()));
        return Statements.read(database, SELECT_AGAINST.formatted(marks), values)
                .map(rows -> {
                    Map<AccountId, Long> times = new HashMap<>();
                    rows.forEach(row -> times.put(new AccountId(row.getLong(0)), row.getLong(1)));
                    return times;
                });
    }

    /**
     * A page of those who block anybody, who may be named more than once.
     *
     * @param after the id before the first, or {@code null} to begin with the first
     * @param limit how many at most
     * @return in the order of their ids
     */
    public Future<List<AccountId>> accounts(AccountId after, int limit) {
        return Statements.read(database, SELECT_ACCOUNTS, Tuple.of(after == null ? -1L : after.value(), limit))
                .map(BlockStore::ids);
    }

    private static List<AccountId> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new AccountId(row.getLong(0)))
                .toList();
    }
}
