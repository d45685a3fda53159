package dev.recado.registry.store;

import dev.recado.contract.id.AccountId;
import dev.recado.registry.domain.Token;
import dev.recado.registry.domain.TokenHash;
import dev.recado.registry.domain.TokenOwner;
import dev.recado.storage.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The tokens. Every {@code Future} fails with what the database says; what adds or changes fails with a refusal if nothing more
 * may be accepted. What removes needs no room, so that a logout works on a full disk.
 */
public final class TokenStore {
    private static final String SELECT_OWNER = """
            SELECT token.expires_at, account.id, account.nickname, account.name
            FROM token JOIN account ON account.id = token.account
            WHERE token.hash = ?""";
    private static final String SELECT_OF_ACCOUNT = """
            SELECT hash, expires_at FROM token WHERE account = ?""";
    private static final String INSERT = """
            INSERT INTO token (hash, account, expires_at) VALUES (?, ?, ?)""";
    private static final String UPDATE_EXPIRY = """
            UPDATE token SET expires_at = ? WHERE hash = ?""";
    private static final String DELETE = """
            DELETE FROM token WHERE hash = ?""";
    private static final String DELETE_OF_ACCOUNT = """
            DELETE FROM token WHERE hash = ? AND account = ?""";

    private final Database database;

    /**
     * Keeps tokens in a database.
     *
     * @param database with the registry's tables
     */
    public TokenStore(Database database) {
        this.database = database;
    }

    /**
     * Finds a token and whom it opens, with one query.
     *
     * @param hash of the token
     * @return both, expired or not; nothing if there is no such token
     */
    public Future<Optional<TokenOwner>> find(TokenHash hash) {
        return query(SELECT_OWNER, Tuple.of(hash.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> owner(hash, row)));
    }

    private static TokenOwner owner(TokenHash hash, Row row) {
        return new TokenOwner(
                new Token(hash, new AccountId(row.getLong(1)), row.getLong(0)), AccountStore.account(row, 1));
    }

    /**
     * Lists the tokens of an account.
     *
     * @param account whose
     * @return all of them, expired or not
     */
    public Future<List<Token>> ofAccount(AccountId account) {
        return query(SELECT_OF_ACCOUNT, Tuple.of(account.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Token(new TokenHash(row.getString(0)), account, row.getLong(1)))
                        .toList());
    }

    private Future<RowSet<Row>> query(String sql, Tuple values) {
        return Statements.read(database, sql, values);
    }

    /**
     * Adds a token.
     *
     * @param token a new one
     * @return succeeds when it is committed
     */
    public Future<Void> insert(Token token) {
        Tuple row = Tuple.of(token.hash().value(), token.account().value(), token.expiresAt());
        return Statements.accepted(
                database, () -> Statements.write(database, INSERT, row).mapEmpty());
    }

    /**
     * Lets a token live longer.
     *
     * @param hash of the token
     * @param expiresAt its new end, in milliseconds since 1970
     * @return whether there still is such a token
     */
    public Future<Boolean> extend(TokenHash hash, long expiresAt) {
        return Statements.accepted(
                database,
                () -> Statements.write(database, UPDATE_EXPIRY, Tuple.of(expiresAt, hash.value()))
                        .map(updated -> updated.rowCount() > 0));
    }

    /**
     * Removes a token of an account; does nothing if it is another's or unknown.
     *
     * @param hash of the token
     * @param account whose
     * @return succeeds when it is committed
     */
    public Future<Void> delete(TokenHash hash, AccountId account) {
        return Statements.write(database, DELETE_OF_ACCOUNT, Tuple.of(hash.value(), account.value()))
                .mapEmpty();
    }

    /**
     * Removes tokens.
     *
     * @param hashes of the tokens; may be empty
     * @return succeeds when it is committed
     */
    public Future<Void> delete(List<TokenHash> hashes) {
        if (hashes.isEmpty()) {
            return Future.succeededFuture();
        }
        // In one order everywhere: two transactions that remove the same tokens must not wait for each other.
        List<Tuple> rows =
                hashes.stream().map(TokenHash::value).sorted().map(Tuple::of).toList();
        return Statements.writeAll(database, DELETE, rows);
    }
}
