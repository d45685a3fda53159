package dev.recado.registry.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.registry.domain.Credentials;
import dev.recado.registry.domain.PasswordHash;
import dev.recado.registry.domain.Registered;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Row;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts. Every {@code Future} fails with what the database says; what writes fails with a refusal if nothing more may be
 * accepted.
 */
public final class AccountStore {
    /** How many accounts one query asks for. */
    static final int IDS_MAX = 100;

    private static final String INSERT = """
            INSERT INTO account (id, nickname, nickname_key, name, password_hash, created_at, last_seen_at)
            VALUES (?, ?, ?, ?, ?, ?, 0)""";
    private static final String SELECT_BY_ID = """
            SELECT id, nickname, name, last_seen_at FROM account WHERE id = ?""";
    private static final String SELECT_BY_NICKNAME = """
            SELECT id, nickname, name, last_seen_at FROM account WHERE nickname_key = ?""";
    private static final String SELECT_CREDENTIALS_BY_ID = """
            SELECT id, nickname, name, password_hash FROM account WHERE id = ?""";
    private static final String SELECT_CREDENTIALS_BY_NICKNAME = """
            SELECT id, nickname, name, password_hash FROM account WHERE nickname_key = ?""";
    private static final String SELECT_SEVERAL = """
            SELECT id, nickname, name, last_seen_at FROM account WHERE id IN (%s) ORDER BY id""";
    private static final String SELECT_PAGE = """
            SELECT id, nickname, name, last_seen_at FROM account WHERE id > ? ORDER BY id LIMIT ?""";
    private static final String ADD_ONE = """
            UPDATE account_count SET accounts = accounts + 1 WHERE number = ?""";
    private static final String COUNT = """
            SELECT CAST(SUM(accounts) AS BIGINT) FROM account_count""";
    private static final String UPDATE_PASSWORD = """
            UPDATE account SET password_hash = ? WHERE id = ?""";
    private static final String UPDATE_LAST_SEEN = """
            UPDATE account SET last_seen_at = ? WHERE id = ?""";

    private final BatchingReader reader;
    private final RegistryWriter writer;

    /**
     * Keeps accounts in a database.
     *
     * @param database with the registry's tables
     * @param writer of those
     */
    public AccountStore(Database database, RegistryWriter writer) {
        this.reader = database.reader();
        this.writer = writer;
    }

    /**
     * Adds an account.
     *
     * @param account who
     * @param password the hash of its password, or {@code null}
     * @param createdAt milliseconds since 1970
     * @param partition whose owner may add it
     * @return whether it was added; false if another account has its id or its nickname
     */
    public Future<Boolean> insert(Account account, PasswordHash password, long createdAt, int partition) {
        long id = account.id().value();
        String key = account.nickname().key();
        Object[] row = {
            id, account.nickname().value(), key, account.name(), password == null ? null : password.value(), createdAt
        };
        return writer.write(
                partition,
                tables -> !tables.has(SELECT_BY_ID, id)
                        && !tables.has(SELECT_BY_NICKNAME, key)
                        && tables.change(INSERT, row) == 1
                        && tables.change(ADD_ONE, partition) == 1);
    }

    /**
     * Finds an account.
     *
     * @param who by its id, or by its nickname however that is written
     * @return the account, or nothing
     */
    public Future<Optional<Registered>> find(AccountRef who) {
        return select(who, SELECT_BY_ID, SELECT_BY_NICKNAME, AccountStore::registered);
    }

    /**
     * Finds an account and what opens it.
     *
     * @param who by its id, or by its nickname however that is written
     * @return the account, or nothing
     */
    public Future<Optional<Credentials>> credentials(AccountRef who) {
        return select(who, SELECT_CREDENTIALS_BY_ID, SELECT_CREDENTIALS_BY_NICKNAME, AccountStore::credentials);
    }

    private <T> Future<Optional<T>> select(AccountRef who, String byId, String byNickname, Row.Reader<T> read) {
        return who.account() != null
                ? reader.first(byId, Values.of(who.account().value()), read)
                : reader.first(byNickname, Values.of(who.nickname().key()), read);
    }

    /**
     * Finds several accounts, with one query for every {@value #IDS_MAX} of them.
     *
     * @param ids whose
     * @return those that exist, each once, in the order of their ids
     */
    public Future<List<Registered>> findAll(List<AccountId> ids) {
        List<AccountId> sorted = ids.stream().distinct().sorted().toList();
        List<Registered> found = new ArrayList<>(sorted.size());
        Future<Void> done = Future.succeededFuture();
        for (int from = 0; from < sorted.size(); from += IDS_MAX) {
            List<AccountId> chunk = sorted.subList(from, Math.min(from + IDS_MAX, sorted.size()));
            done = done.compose(before -> findChunk(chunk)).map(part -> {
                found.addAll(part);
                return null;
            });
        }
        return done.map(found);
    }

    private Future<List<Registered>> findChunk(List<AccountId> ids) {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        Object[] values = ids.stream().map(AccountId::value).toArray();
        return reader.list(SELECT_SEVERAL.formatted(marks), Values.of(values), AccountStore::registered);
    }

    /**
     * A page of all accounts.
     *
     * @param after the id before the first, or {@code null} to begin with the first
     * @param limit how many at most
     * @return in the order of their ids
     */
    public Future<List<Registered>> page(AccountId after, int limit) {
        return reader.list(
                SELECT_PAGE, Values.of(after == null ? -1L : after.value(), limit), AccountStore::registered);
    }

    /**
     * Counts the accounts.
     *
     * @return at least 0
     */
    public Future<Long> count() {
        return reader.list(COUNT, Values.of(), row -> row.getLong(0)).map(counts -> counts.get(0));
    }

    /**
     * Writes down when accounts were last seen, in one transaction.
     *
     * @param times in milliseconds since 1970, by account; not empty
     * @return succeeds when it is committed
     */
    public Future<Void> writeLastSeen(Map<AccountId, Long> times) {
        List<Object[]> rows = new ArrayList<>(times.size());
        times.forEach((account, at) -> rows.add(new Object[] {at, account.value()}));
        return writer.write(RegistryAddresses.PRESENCE, tables -> {
                    tables.changeAll(UPDATE_LAST_SEEN, rows);
                    return true;
                })
                .mapEmpty();
    }

    /**
     * Gives an account a password, and removes the tokens that were given for what it was opened by before.
     *
     * @param account whose
     * @param password the hash of its password
     * @return whether there is such an account
     */
    public Future<Boolean> setPassword(AccountId account, PasswordHash password) {
        return writer.write(tables -> {
            boolean there = tables.change(UPDATE_PASSWORD, password.value(), account.value()) == 1;
            TokenStore.deleteAll(tables, account);
            return there;
        });
    }

    private static Registered registered(Row row) throws SQLException {
        return new Registered(account(row, 0), row.getLong(3));
    }

    private static Credentials credentials(Row row) throws SQLException {
        String hash = row.getString(3);
        return new Credentials(account(row, 0), hash == null ? null : new PasswordHash(hash));
    }

    static Account account(Row row, int from) throws SQLException {
        return new Account(
                new AccountId(row.getLong(from)), new Nickname(row.getString(from + 1)), row.getString(from + 2));
    }
}
