package dev.recado.registry.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Row;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who blocks whom. Every {@code Future} fails with what the database says; what adds fails with a refusal if nothing more may be
 * accepted. What removes needs no room.
 */
public final class BlockStore {
    private static final String INSERT = """
            INSERT INTO blocked_account (account, other, shown_seen_at) VALUES (?, ?, ?)""";
    private static final String SELECT = """
            SELECT other FROM blocked_account WHERE account = ? AND other = ?""";
    private static final String DELETE = """
            DELETE FROM blocked_account WHERE account = ? AND other = ?""";
    private static final String SELECT_OF_ACCOUNT = """
            SELECT other FROM blocked_account WHERE account = ? ORDER BY account, other""";
    private static final String SELECT_AGAINST = """
            SELECT account, shown_seen_at FROM blocked_account WHERE other = ? AND account IN (%s)""";
    /** Along the key, so that a page costs a page; an account comes once for each that it blocks, but on one page only. */
    private static final String SELECT_ACCOUNTS = """
            SELECT account FROM blocked_account WHERE account > ? ORDER BY account, other LIMIT ?""";

    private final BatchingReader reader;
    private final RegistryWriter writer;

    /**
     * Keeps blocks in a database.
     *
     * @param database with the registry's tables
     * @param writer of those
     */
    public BlockStore(Database database, RegistryWriter writer) {
        this.reader = database.reader();
        this.writer = writer;
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
        return writer.write(
                        RegistryAddresses.PRESENCE,
                        tables -> !tables.has(SELECT, account.value(), other.value())
                                && tables.change(INSERT, account.value(), other.value(), shownSeenAt) == 1)
                .mapEmpty();
    }

    /**
     * Removes a block; does nothing if there is none.
     *
     * @param account who decided
     * @param other about whom
     * @return succeeds when it is committed
     */
    public Future<Void> delete(AccountId account, AccountId other) {
        return writer.remove(
                        RegistryAddresses.PRESENCE,
                        tables -> tables.change(DELETE, account.value(), other.value()) == 1)
                .mapEmpty();
    }

    /**
     * Whom an account blocks.
     *
     * @param account who decides
     * @return in the order of their ids
     */
    public Future<List<AccountId>> ofAccount(AccountId account) {
        return reader.list(SELECT_OF_ACCOUNT, Values.of(account.value()), BlockStore::id);
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
        Values values = Values.of(other.value())
                .and(accounts.stream().map(AccountId::value).toArray());
        return reader.list(
                        SELECT_AGAINST.formatted(marks),
                        values,
                        row -> Map.entry(new AccountId(row.getLong(0)), row.getLong(1)))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * A page of those who block anybody, who may be named more than once.
     *
     * @param after the id before the first, or {@code null} to begin with the first
     * @param limit how many at most
     * @return in the order of their ids
     */
    public Future<List<AccountId>> accounts(AccountId after, int limit) {
        return reader.list(SELECT_ACCOUNTS, Values.of(after == null ? -1L : after.value(), limit), BlockStore::id);
    }

    private static AccountId id(Row row) throws SQLException {
        return new AccountId(row.getLong(0));
    }
}
