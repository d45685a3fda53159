package dev.recado.terminal.store;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Everybody who was heard of. */
final class People {
    private static final String SELECT = "SELECT account, nickname, name FROM person ";
    private static final String BY_ID = SELECT + "WHERE account = ?";
    private static final String BY_NICKNAME = SELECT + "WHERE nickname_key = ?";
    private static final String ALL = SELECT + "ORDER BY nickname_key, account";
    private static final String IS_KNOWN = "SELECT 1 FROM person WHERE account = ?";
    private static final String IS_SAME =
            "SELECT 1 FROM person WHERE account = ? AND nickname = ? AND nickname_key = ?";
    private static final String TAKE_NICKNAME =
            "UPDATE person SET nickname_key = NULL WHERE nickname_key = ? AND account <> ?";
    private static final String UPDATE = "UPDATE person SET nickname = ?, nickname_key = ?, name = ? WHERE account = ?";
    private static final String INSERT =
            "INSERT INTO person (nickname, nickname_key, name, account) VALUES (?, ?, ?, ?)";

    private final Sql sql;

    People(Sql sql) {
        this.sql = sql;
    }

    void remember(Account account) throws SQLException {
        write(account.id(), account.nickname(), account.name());
    }

    /** Somebody who wrote something: what he wants to be called is not said, so it stays what it was. */
    void remember(AccountId account, Nickname nickname) throws SQLException {
        if (!sql.any(IS_SAME, account.value(), nickname.value(), nickname.key())) {
            write(account, nickname, find(account).map(Account::name).orElse(null));
        }
    }

    private void write(AccountId account, Nickname nickname, String name) throws SQLException {
        sql.update(TAKE_NICKNAME, nickname.key(), account.value());
        boolean known = sql.any(IS_KNOWN, account.value());
        sql.update(known ? UPDATE : INSERT, nickname.value(), nickname.key(), name, account.value());
    }

    Optional<Account> find(AccountId account) throws SQLException {
        return sql.first(People::read, BY_ID, account.value());
    }

    Optional<Account> find(Nickname nickname) throws SQLException {
        return sql.first(People::read, BY_NICKNAME, nickname.key());
    }

    List<Account> all() throws SQLException {
        return sql.list(People::read, ALL);
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(new AccountId(row.getLong(1)), new Nickname(row.getString(2)), row.getString(3));
    }
}
