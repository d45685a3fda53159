package dev.recado.registry.store;

import dev.recado.contract.id.AccountId;
import dev.recado.registry.domain.Token;
import dev.recado.registry.domain.TokenHash;
import dev.recado.registry.domain.TokenOwner;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Row;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

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
    private static final String DELETE_ALL = """
            DELETE FROM token WHERE account = ?""";

    private final BatchingReader reader;
    private final RegistryWriter writer;

    /**
     * Keeps tokens in a database.
     *
     * @param database with the registry's tables
     * @param writer of those
     */
    public TokenStore(Database database, RegistryWriter writer) {
        this.reader = database.reader();
        this.writer = writer;
    }

    /**
     * Finds a token and whom it opens, with one query.
     *
     * @param hash of the token
     * @return both, expired or not; nothing if there is no such token
     */
    public Future<Optional<TokenOwner>> find(TokenHash hash) {
        return reader.first(SELECT_OWNER, Values.of(hash.value()), row -> owner(hash, row));
    }

    private static TokenOwner owner(TokenHash hash, Row row) throws SQLException {
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
        return reader.list(
                SELECT_OF_ACCOUNT,
                Values.of(account.value()),
                row -> new Token(new TokenHash(row.getString(0)), account, row.getLong(1)));
    }

    /**
     * Adds a token.
     *
     * @param token a new one
     * @return succeeds when it is committed
     */
    public Future<Void> insert(Token token) {
        return writer.write(tables -> tables.change(
                                INSERT, token.hash().value(), token.account().value(), token.expiresAt())
                        == 1)
                .mapEmpty();
    }

    /**
     * Lets a token live longer.
     *
     * @param hash of the token
     * @param expiresAt its new end, in milliseconds since 1970
     * @return whether there still is such a token
     */
    public Future<Boolean> extend(TokenHash hash, long expiresAt) {
        return writer.write(tables -> tables.change(UPDATE_EXPIRY, expiresAt, hash.value()) == 1);
    }

    /**
     * Removes a token of an account; does nothing if it is another's or unknown.
     *
     * @param hash of the token
     * @param account whose
     * @return succeeds when it is committed
     */
    public Future<Void> delete(TokenHash hash, AccountId account) {
        return writer.remove(tables -> tables.change(DELETE_OF_ACCOUNT, hash.value(), account.value()) == 1)
                .mapEmpty();
    }

    /** Removes the tokens of an account, within a change of another kind. */
    static void deleteAll(Tables tables, AccountId account) throws SQLException {
        tables.change(DELETE_ALL, account.value());
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
        List<Object[]> rows =
                hashes.stream().map(hash -> new Object[] {hash.value()}).toList();
        return writer.remove(tables -> {
                    tables.changeAll(DELETE, rows);
                    return true;
                })
                .mapEmpty();
    }
}
