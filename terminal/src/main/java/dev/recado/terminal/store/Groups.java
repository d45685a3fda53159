package dev.recado.terminal.store;

import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every group that was heard of. */
final class Groups {
    private static final String SELECT = "SELECT id, name, mine FROM known_group ";
    private static final String BY_ID = SELECT + "WHERE id = ?";
    private static final String BY_NAME = SELECT + "WHERE name_key = ?";
    private static final String ALL = SELECT + "ORDER BY name_key, id";
    private static final String TOLD = "SELECT told_seq FROM known_group WHERE id = ?";
    private static final String TAKE_NAME = "UPDATE known_group SET name_key = NULL WHERE name_key = ? AND id <> ?";
    private static final String RENAME = "UPDATE known_group SET name = ?, name_key = ?, told_seq = ? WHERE id = ?";
    private static final String INSERT =
            "INSERT INTO known_group (name, name_key, told_seq, id, mine) VALUES (?, ?, ?, ?, FALSE)";
    private static final String NONE_MINE = "UPDATE known_group SET mine = FALSE WHERE mine";
    private static final String MINE = "UPDATE known_group SET mine = ? WHERE id = ?";

    private final Sql sql;

    Groups(Sql sql) {
        this.sql = sql;
    }

    void remember(KnownGroup group) throws SQLException {
        remember(group.id(), group.name());
        if (group.mine()) {
            sql.update(MINE, true, group.id().value());
        }
    }

    /** Of a group whose name somebody knows, but not whether this account is in it. */
    void remember(GroupId group, GroupName name) throws SQLException {
        write(group, name, told(group).orElse(0L));
    }

    /** Of a group whose name was said with one of its entries: an older one than the last knows nothing new. */
    void remember(GroupId group, GroupName name, long seq) throws SQLException {
        if (told(group).orElse(-1L) < seq) {
            write(group, name, seq);
        }
    }

    private Optional<Long> told(GroupId group) throws SQLException {
        return sql.first(row -> row.getLong(1), TOLD, group.value());
    }

    private void write(GroupId group, GroupName name, long seq) throws SQLException {
        sql.update(TAKE_NAME, name.key(), group.value());
        if (sql.update(RENAME, name.value(), name.key(), seq, group.value()) == 0) {
            sql.update(INSERT, name.value(), name.key(), seq, group.value());
        }
    }

    void mine(Collection<GroupId> all) throws SQLException {
        sql.update(NONE_MINE);
        for (GroupId group : all) {
            sql.update(MINE, true, group.value());
        }
    }

    Optional<KnownGroup> find(GroupId group) throws SQLException {
        return sql.first(Groups::read, BY_ID, group.value());
    }

    Optional<KnownGroup> find(GroupName name) throws SQLException {
        return sql.first(Groups::read, BY_NAME, name.key());
    }

    List<KnownGroup> all() throws SQLException {
        return sql.list(Groups::read, ALL);
    }

    private static KnownGroup read(ResultSet row) throws SQLException {
        return new KnownGroup(new GroupId(row.getLong(1)), new GroupName(row.getString(2)), row.getBoolean(3));
    }
}
