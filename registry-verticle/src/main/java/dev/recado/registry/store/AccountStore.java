package dev.recado.registry.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.registry.domain.Credentials;
import dev.recado.registry.domain.PasswordHash;
import dev.recado.registry.domain.Registered;
import dev.recado.storage.Database;
import dev.recado.storage.SqlStates;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

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
    private static final String COUNT = """
            SELECT COUNT(*) FROM account""";
    private static final String UPDATE_LAST_SEEN = """
            UPDATE account SET last_seen_at = ? WHERE id = ?""";

    private final Database database;

    /**
     * Keeps accounts in a database.
     *
     * @param database with the registry's tables
     */
    public AccountStore(Database database) {
        this.database = database;
    }

    /**
     * Adds an account.
     *
     * @param account who
     * @param password the hash of its password, or {@code null}
     * @param createdAt milliseconds since 1970
     * @return whether it was added; false if another account has its id or its nickname
     */
    public Future<Boolean> insert(Account account, PasswordHash password, long createdAt) {
        Tuple row = Tuple.of(
                account.id().value(),
                account.nickname().value(),
                account.nickname().key(),
                account.name(),
                password == null ? null : password.value(),
                createdAt);
        return Statements.accepted(database, () -> Statements.write(database, INSERT, row))
                .map(true)
                .recover(cause -> cause instanceof SQLException sql && SqlStates.isDuplicateKey(sql)
                        ? Future.succeededFuture(false)
                        : Future.failedFuture(cause));
    }

    /**
     * Finds an account.
     *
     * @param who by its id, or by its nickname however that is written
     * @return the account, or nothing
     */
    public Future<Optional<Registered>> find(AccountRef who) {
        return select(who, SELECT_BY_ID, SELECT_BY_NICKNAME)
                .map(rows -> only(rows).map(AccountStore::registered));
    }

    /**
     * Finds an account and what opens it.
     *
     * @param who by its id, or by its nickname however that is written
     * @return the account, or nothing
     */
    public Future<Optional<Credentials>> credentials(AccountRef who) {
        return select(who, SELECT_CREDENTIALS_BY_ID, SELECT_CREDENTIALS_BY_NICKNAME)
                .map(rows -> only(rows).map(AccountStore::credentials));
    }

    private Future<RowSet<Row>> select(AccountRef who, String byId, String byNickname) {
        return who.account() != null
                ? query(byId, Tuple.of(who.account().value()))
                : query(byNickname, Tuple.of(who.nickname().key()));
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
        Tuple values = Tuple.tuple();
        ids.forEach(id -> values.addLong(id.value()));
        return query(SELECT_SEVERAL.formatted(marks), values).map(AccountStore::all);
    }

    /**
     * A page of all accounts.
     *
     * @param after the id before the first, or {@code null} to begin with the first
     * @param limit how many at most
     * @return in the order of their ids
     */
    public Future<List<Registered>> page(AccountId after, int limit) {
        return query(SELECT_PAGE, Tuple.of(after == null ? -1L : after.value(), limit))
                .map(AccountStore::all);
    }

    /**
     * Counts the accounts, which takes the longer the more there are.
     *
     * @return at least 0
     */
    public Future<Long> count() {
        return query(COUNT, Tuple.tuple()).map(rows -> rows.iterator().next().getLong(0));
    }

    /**
     * Writes down when accounts were last seen, in one transaction.
     *
     * @param times in milliseconds since 1970, by account; not empty
     * @return succeeds when it is committed
     */
    public Future<Void> writeLastSeen(Map<AccountId, Long> times) {
        List<Tuple> rows = new ArrayList<>(times.size());
        times.forEach((account, at) -> rows.add(Tuple.of(at, account.value())));
        return Statements.accepted(database, () -> Statements.writeAll(database, UPDATE_LAST_SEEN, rows));
    }

    private Future<RowSet<Row>> query(String sql, Tuple values) {
        return Statements.read(database, sql, values);
    }

    private static Optional<Row> only(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }

    private static List<Registered> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(AccountStore::registered)
                .toList();
    }

    private static Registered registered(Row row) {
        return new Registered(account(row, 0), row.getLong(3));
    }

    private static Credentials credentials(Row row) {
        String hash = row.getString(3);
        return new Credentials(account(row, 0), hash == null ? null : new PasswordHash(hash));
    }

    static Account account(Row row, int from) {
        return new Account(
                new AccountId(row.getLong(from)), new Nickname(row.getString(from + 1)), row.getString(from + 2));
    }
}
