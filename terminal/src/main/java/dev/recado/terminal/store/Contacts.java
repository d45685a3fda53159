package dev.recado.terminal.store;

import dev.recado.contract.id.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The contacts, known on this computer only. */
final class Contacts {
    private static final String ALL = "SELECT account, alias FROM contact ORDER BY account";
    private static final String CALLED = "SELECT account FROM contact WHERE alias_key = ?";
    private static final String IS_THERE = "SELECT 1 FROM contact WHERE account = ?";
    private static final String UPDATE = "UPDATE contact SET alias = ?, alias_key = ? WHERE account = ?";
    private static final String INSERT = "INSERT INTO contact (alias, alias_key, account) VALUES (?, ?, ?)";
    private static final String DELETE = "DELETE FROM contact WHERE account = ?";

    private final Sql sql;

    Contacts(Sql sql) {
        this.sql = sql;
    }

    List<Contact> all() throws SQLException {
        return sql.list(Contacts::read, ALL);
    }

    Optional<AccountId> called(String alias) throws SQLException {
        return sql.first(row -> new AccountId(row.getLong(1)), CALLED, Folding.key(alias));
    }

    void put(AccountId account, String alias) throws SQLException {
        if (alias != null
                && called(alias).filter(other -> !other.equals(account)).isPresent()) {
            throw new IllegalArgumentException("alias: another contact has it");
        }
        boolean there = sql.any(IS_THERE, account.value());
        String key = alias == null ? null : Folding.key(alias);
        sql.update(there ? UPDATE : INSERT, alias, key, account.value());
    }

    void remove(AccountId account) throws SQLException {
        sql.update(DELETE, account.value());
    }

    private static Contact read(ResultSet row) throws SQLException {
        return new Contact(new AccountId(row.getLong(1)), row.getString(2));
    }
}
